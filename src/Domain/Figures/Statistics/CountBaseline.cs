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

    /// <summary>Complaints of the past: how well the share is known.</summary>
    public long Past { get; init; }

    public double Expected(long all) => Share * all;

    /// <summary>With what is not known of the share itself: of few it is known badly.</summary>
    public double PhiAt(double expected) => Past == 0 ? Phi : Phi + (expected / Past);

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

        var weights = new double[weeks.Length];
        Array.Fill(weights, 1);
        var fit = Fit(weeks, weights);
        if (fit.Share > 0 && Weigh(weeks, weights, fit))
        {
            fit = Fit(weeks, weights);
        }

        return fit with
        {
            Past = weeks.Sum(week => week.Count),
        };
    }

    // Thousands of cells are fitted for each screen: loops.
    private static CountBaseline Fit(WeekCount[] weeks, double[] weights)
    {
        var (counts, all) = (0.0, 0.0);
        for (var i = 0; i < weeks.Length; i++)
        {
            counts += weights[i] * weeks[i].Count;
            all += weights[i] * weeks[i].All;
        }

        if (counts == 0)
        {
            return new CountBaseline(0, 1);
        }

        var (share, chi2) = (counts / all, 0.0);
        for (var i = 0; i < weeks.Length; i++)
        {
            var mean = share * weeks[i].All;
            chi2 += weights[i] * (weeks[i].Count - mean) * (weeks[i].Count - mean) / mean;
        }

        return new CountBaseline(share, Math.Max(1, chi2 / (weeks.Length - 1)));
    }

    /// <summary>Those beyond 2.58 of the residuals of Anscombe weigh with one over its square; together they weigh as many as they
    /// are.</summary>
    /// <returns>Whether any weighs less.</returns>
    private static bool Weigh(WeekCount[] weeks, double[] weights, CountBaseline fit)
    {
        var (all, sum) = (0.0, 0.0);
        foreach (var week in weeks)
        {
            all += week.All;
        }

        for (var i = 0; i < weeks.Length; i++)
        {
            sum += weights[i] = Weight(Residual(weeks[i], fit, weeks[i].All / all));
        }

        if (sum == weeks.Length)
        {
            return false;
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= weeks.Length / sum;
        }

        return true;
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
