using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>A ratio of observed to expected, drawn to one.</summary>
/// <param name="Mean">What is to be believed.</param>
/// <param name="Sd">Of it.</param>
/// <param name="Low">Above this it lies with 95 %.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShrunkRatio(double Mean, double Sd, double Low);

/// <summary>Ratios of cells by a gamma of mean one: <c>λ | N ~ Gamma(N + k, E + k)</c>.</summary>
public static class GammaShrinkage
{
    public const int LeastK = 10;
    public const int MostK = 60;

    private const double Below = 0.05;

    public static ShrunkRatio Of(long observed, double expected, int k) =>
        new(
            (observed + k) / (expected + k),
            Math.Sqrt(observed + k) / (expected + k),
            GammaShape.Quantile(Below, observed + k, expected + k)
        );

    /// <summary>
    /// How strongly to draw: the k under which the cells left in are likeliest, as counts of a negative binomial. Whole numbers, so that it
    /// is the same on every machine; of two equally likely the stronger.
    /// </summary>
    public static int Learnt(IReadOnlyList<(long Observed, double Expected)> cells) =>
        Enumerable
            .Range(LeastK, MostK - LeastK + 1)
            .Reverse()
            .MaxBy(k => cells.Sum(cell => LogLikelihood(cell.Observed, cell.Expected, k)));

    private static double LogLikelihood(long n, double e, int k) =>
        e <= 0
            ? 0
            : SpecialFunctions.GammaLn(n + k) - SpecialFunctions.GammaLn(k) + (k * Math.Log(k / (k + e))) + (n * Math.Log(e / (k + e)));
}
