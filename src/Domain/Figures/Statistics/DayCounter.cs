namespace Ccs.Domain.Figures.Statistics;

/// <summary>A histogram of days that is still being counted.</summary>
public sealed class DayCounter
{
    private readonly long[] _days = new long[DayHistogram.Last + 1];

    /// <param name="day">Below 0 counts as 0, above <see cref="DayHistogram.Last"/> as that.</param>
    /// <param name="many">How many took so long.</param>
    public void Add(int day, long many = 1) => _days[Math.Clamp(day, 0, DayHistogram.Last)] += many;

    public void Add(DayCounter other)
    {
        for (var day = 0; day <= DayHistogram.Last; day++)
        {
            _days[day] += other._days[day];
        }
    }

    public DayHistogram Counted() => new([.. _days]);
}
