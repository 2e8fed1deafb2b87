using MathNet.Numerics;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// How likely a count is by chance: Poisson, or with the variance <c>phi</c> times the mean the negative binomial of the size
/// <c>mean / (phi - 1)</c> and the probability <c>1 / phi</c> (Farrington's alarm as the surveillance package computes it).
/// </summary>
public static class CountTails
{
    /// <summary>So many or more.</summary>
    /// <param name="count">Not negative.</param>
    /// <param name="mean">What is expected.</param>
    /// <param name="phi">The variance over the mean, 1 at least.</param>
    public static double AtLeast(long count, double mean, double phi) =>
        count <= 0 ? 1
        : mean <= 0 ? 0
        : phi <= 1 ? SpecialFunctions.GammaLowerRegularized(count, mean)
        : SpecialFunctions.BetaRegularized(count, mean / (phi - 1), 1 - (1 / phi));

    /// <summary>The logarithm of just so many, of a Poisson count: so many or more is no less likely.</summary>
    public static double LogOfExactly(long count, double mean) =>
        mean <= 0 ? (count == 0 ? 0 : double.NegativeInfinity) : (count * Math.Log(mean)) - mean - SpecialFunctions.FactorialLn((int)count);

    /// <summary>So many or fewer.</summary>
    public static double AtMost(long count, double mean, double phi) =>
        count < 0 ? 0
        : mean <= 0 ? 1
        : phi <= 1 ? SpecialFunctions.GammaUpperRegularized(count + 1, mean)
        : SpecialFunctions.BetaRegularized(mean / (phi - 1), count + 1, 1 / phi);

    /// <summary>So many or more of <paramref name="n"/>, each with the same chance.</summary>
    public static double AtLeastOf(long count, long n, double p) =>
        count <= 0 ? 1
        : count > n || p <= 0 ? 0
        : p >= 1 ? 1
        : SpecialFunctions.BetaRegularized(count, n - count + 1, p);
}
