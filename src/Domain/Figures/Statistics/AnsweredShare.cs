namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// The share that was answered by a day where ends without an answer (withdrawn, rejected) are many: they can't be answered any more, which
/// a curve that takes them for open would hope (Aalen and Johansen).
/// </summary>
/// <param name="Days">From day 0 to <see cref="DayHistogram.Last"/>.</param>
public sealed record AnsweredShare(IReadOnlyList<double> Days)
{
    private const double ManyEnds = 0.1;
    private const double Half = 0.5 - 1e-12;

    public double At(int day) => Days[day];

    /// <summary>The first day by which half were answered; null: not reached.</summary>
    public int? Median
    {
        get
        {
            var at = Days.TakeWhile(share => share < Half).Count();
            return at < Days.Count ? at : null;
        }
    }

    /// <summary>Once the other ends pass a tenth of all.</summary>
    public static bool Needed(long answered, long ended, long open) => ended > ManyEnds * (answered + ended + open);

    /// <param name="answered">Days until the answer.</param>
    /// <param name="ended">Days until it ended otherwise.</param>
    /// <param name="open">Days so far.</param>
    public static AnsweredShare Of(DayHistogram answered, DayHistogram ended, DayHistogram open)
    {
        var (share, waiting, atRisk) = (0.0, 1.0, answered.Total + ended.Total + open.Total);
        var days = new double[DayHistogram.Last + 1];
        for (var day = 0; day <= DayHistogram.Last; day++)
        {
            if (atRisk > 0)
            {
                share += waiting * answered[day] / atRisk;
                waiting *= 1 - ((double)(answered[day] + ended[day]) / atRisk);
            }

            atRisk -= answered[day] + ended[day] + open[day];
            days[day] = share;
        }

        return new AnsweredShare(days);
    }
}
