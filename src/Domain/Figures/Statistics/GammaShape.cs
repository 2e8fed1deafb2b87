using MathNet.Numerics;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>The gamma distribution by shape and rate. Its quantiles are found by halving, since those of the library are wrong in
/// places (mathnet-numerics 553 and 663).</summary>
public static class GammaShape
{
    public static double Below(double x, double shape, double rate) => x <= 0 ? 0 : SpecialFunctions.GammaLowerRegularized(shape, x * rate);

    public static double Quantile(double p, double shape, double rate)
    {
        var high = 1.0;
        while (Below(high, shape, rate) < p)
        {
            high *= 2;
        }

        return Bisection.Find(0, high, x => Below(x, shape, rate) - p);
    }
}

/// <summary>Where a function that rises passes zero: halved until nothing lies between.</summary>
public static class Bisection
{
    private const int Halvings = 200;

    public static double Find(double low, double high, Func<double, double> rising)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = rising(middle) < 0 ? (middle, high) : (low, middle);
        }

        return low + ((high - low) / 2);
    }
}
