namespace Ccs.Domain.Figures.Statistics;

/// <summary>How many took how many days: 0 to 400, and 401 for all that took longer. Exact, and parts add up to the whole.</summary>
public sealed class DayHistogram
{
    /// <summary>Stands for this many days and more.</summary>
    public const int Last = 401;

    public static readonly DayHistogram Empty = new(new long[Last + 1]);

    private readonly long[] _days;

    internal DayHistogram(long[] days) => _days = days;

    /// <summary>By day, <see cref="Last"/> + 1 of them.</summary>
    public IReadOnlyList<long> Days => _days;

    public long this[int day] => _days[day];

    public long Total => _days.Sum();

    /// <summary>The first day by which half of them were done; null of none.</summary>
    public int? Median
    {
        get
        {
            var (half, sum) = (Total, 0L);
            for (var day = 0; half > 0 && day <= Last; day++)
            {
                sum += _days[day];
                if (2 * sum >= half)
                {
                    return day;
                }
            }

            return null;
        }
    }

    public static DayHistogram Of(IEnumerable<int> took)
    {
        var counter = new DayCounter();
        foreach (var day in took)
        {
            counter.Add(day);
        }

        return counter.Counted();
    }

    public DayHistogram Plus(DayHistogram other) => new([.. _days.Zip(other._days, (one, more) => one + more)]);
}
