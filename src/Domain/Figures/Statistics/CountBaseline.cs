using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>A week, or a window, of one cell.</summary>
/// <param name="Count">Filed in the cell.</param>
/// <param name="All">Filed anywhere at that time.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WeekCount(long Count, long All);

/// <summary>
/// What is usual for a cell: its share of all filings, so that growth, holidays and outages drop out; and how much its weeks vary beyond
/// chance. Weeks that were an outbreak themselves weigh less (Farrington).
/// </summary>
/// <param name="Share">Of all filings.</param>
/// <param name="Phi">The variance over the mean, 1 at least.</param>
public sealed record CountBaseline(double Share, double Phi)
{
    public const int Weeks = 52;
    public const int FewestWeeks = 26;

    /// <summary>The last week of the past is so many weeks before the one that is tested.</summary>
    public const int WeeksBefore = 4;

    private const double Outlying = 2.58;

    public double Expected(long all) => Share * all;

    /// <summary>The weeks that the week at <paramref name="at"/> is held against.</summary>
    public static IReadOnlyList<WeekCount> PastOf(IReadOnlyList<WeekCount> weeks, int at)
    {
        var end = Math.Max(0, at - WeeksBefore + 1);
        return [.. weeks.Take(end).Skip(Math.Max(0, end - Weeks))];
    }

    /// <returns>Null where too little is known to tell what is usual.</returns>
    public static CountBaseline? Of(IReadOnlyList<WeekCount> past)
    {
        WeekCount[] weeks = [.. past.Where(week => week.All > 0)];
        if (weeks.Length < FewestWeeks)
        {
            return null;
        }

        double[] even = [.. weeks.Select(_ => 1.0)];
        var first = Fit(weeks, even);
        return first.Share == 0 ? first : Fit(weeks, Weights(weeks, even, first));
    }

    private static CountBaseline Fit(WeekCount[] weeks, double[] weights)
    {
        var share = weeks.Zip(weights, (week, w) => w * week.Count).Sum() / weeks.Zip(weights, (week, w) => w * week.All).Sum();
        if (share == 0)
        {
            return new CountBaseline(0, 1);
        }

        var chi2 = weeks.Zip(weights, (week, w) => w * Math.Pow(week.Count - (share * week.All), 2) / (share * week.All)).Sum();
        return new CountBaseline(share, Math.Max(1, chi2 / (weeks.Length - 1)));
    }

    /// <summary>Those beyond 2.58 of the residuals of Anscombe weigh with one over its square; together they weigh as many as they
    /// are.</summary>
    private static double[] Weights(WeekCount[] weeks, double[] even, CountBaseline fit)
    {
        var all = weeks.Zip(even, (week, w) => w * week.All).Sum();
        double[] weights = [.. weeks.Select(week => Weight(Residual(week, fit, week.All / all)))];
        var scale = weeks.Length / weights.Sum();
        return [.. weights.Select(weight => weight * scale)];
    }

    private static double Weight(double residual) => residual > Outlying ? 1 / (residual * residual) : 1;

    private static double Residual(WeekCount week, CountBaseline fit, double leverage)
    {
        var mean = fit.Expected(week.All);
        return 1.5
            * ((Math.Cbrt((double)week.Count * week.Count) / Math.Pow(mean, 1.0 / 6)) - Math.Sqrt(mean))
            / Math.Sqrt(fit.Phi * (1 - leverage));
    }
}
