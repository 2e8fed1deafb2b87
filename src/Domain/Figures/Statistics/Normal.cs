using MathNet.Numerics;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>The normal distribution, and the two levels of certainty that the figures use.</summary>
public static class Normal
{
    /// <summary>Of the two-sided interval that holds with 90 %: scores, shrunk rates, the lower bound of a burden.</summary>
    public const double Z90 = 1.644854;

    /// <summary>Of the two-sided interval that holds with 95 %: raw rates, times, effects.</summary>
    public const double Z95 = 1.959964;

    /// <summary>What lies below with 80 %: the power with which an effect is to be seen.</summary>
    public const double Z80 = 0.841621;

    /// <summary>Below this lies the share <paramref name="p"/>, between 0 and 1.</summary>
    public static double Quantile(double p) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);

    /// <summary>The share that lies above.</summary>
    public static double Above(double z) => 0.5 * SpecialFunctions.Erfc(z / Math.Sqrt(2));
}
