namespace Ccs.Domain.Figures.Statistics;

/// <summary>Few complaints may mean few who trust the door: how many came of how many people, and how many said anything.</summary>
public static class Silence
{
    private const double Inhabitants = 10_000;

    /// <summary>Complaints for each ten thousand inhabitants; without a population there is no rate.</summary>
    public static double? PerTenThousand(long complaints, long? population) =>
        population is > 0 and var people ? complaints * Inhabitants / people : null;

    /// <summary>Of that rate, with 95 %: it is of people who might have complained, few of whom did. Null where there is no rate, or where
    /// there are more complaints than people.</summary>
    public static Interval? Bounds(long complaints, long? population)
    {
        if (population is not (> 0 and var people) || complaints > people)
        {
            return null;
        }

        var share = Wilson.Of(complaints, people);
        return new Interval(share.Low * Inhabitants, share.High * Inhabitants);
    }

    /// <summary>Assisted of filed, rated of answered; null of nothing.</summary>
    public static double? Share(long x, long n) => new Tally(x, n).Rate;
}
