using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>How many still wait after so many days.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Low">With 95 %.</param>
/// <param name="High">With 95 %.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StillWaiting(double Share, double Low, double High);

/// <summary>The share that still waits, day by day.</summary>
/// <param name="Days">From day 0 to <see cref="DayHistogram.Last"/>.</param>
public sealed record Survival(IReadOnlyList<StillWaiting> Days)
{
    // Half of a share that was multiplied up may miss it by a rounding.
    private const double Half = 0.5 + 1e-12;

    public StillWaiting At(int day) => Days[day];

    /// <summary>The first day by which half were answered; null: not reached.</summary>
    public int? Median => First(day => day.Share);

    /// <summary>The bounds of the median, with 95 %; null: not reached.</summary>
    public (int? Low, int? High) MedianBounds => (First(day => day.Low), First(day => day.High));

    private int? First(Func<StillWaiting, double> share)
    {
        var at = Days.TakeWhile(day => share(day) > Half).Count();
        return at < Days.Count ? at : null;
    }
}

/// <summary>Time to answer with the open cases counted: whoever still waits, waits at least so long.</summary>
public static class KaplanMeier
{
    /// <param name="answered">Days until the answer.</param>
    /// <param name="censored">Days so far, of those that are open, withdrawn or rejected; counted as waiting on their last day.</param>
    public static Survival Of(DayHistogram answered, DayHistogram censored)
    {
        var (share, greenwood, atRisk) = (1.0, 0.0, answered.Total + censored.Total);
        var days = new StillWaiting[DayHistogram.Last + 1];
        for (var day = 0; day <= DayHistogram.Last; day++)
        {
            var done = answered[day];
            if (done > 0)
            {
                share *= 1 - ((double)done / atRisk);
                greenwood += done == atRisk ? 0 : (double)done / ((double)atRisk * (atRisk - done));
            }

            atRisk -= done + censored[day];
            days[day] = Bounded(share, greenwood);
        }

        return new Survival(days);
    }

    /// <summary>By the logarithm of the logarithm, so that the bounds stay between 0 and 1.</summary>
    private static StillWaiting Bounded(double share, double greenwood)
    {
        if (share is 0 or 1)
        {
            return new StillWaiting(share, share, share);
        }

        var width = Normal.Z95 * Math.Sqrt(greenwood) / Math.Abs(Math.Log(share));
        return new StillWaiting(share, Math.Pow(share, Math.Exp(width)), Math.Pow(share, Math.Exp(-width)));
    }
}
