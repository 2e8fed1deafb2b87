namespace Ccs.Domain.Figures.Statistics;

/// <summary>What a test says.</summary>
/// <param name="P">How likely it is by chance alone.</param>
/// <param name="Raised">Whether that is rare enough.</param>
public readonly record struct Alarm(double P, bool Raised);

/// <summary>Whether so many are more, or fewer, than chance explains.</summary>
public static class CountAlarm
{
    /// <summary>Fewer complaints raise nothing.</summary>
    public const int Fewest = 5;

    public static Alarm Of(long count, double expected, double phi, double alpha)
    {
        var p = CountTails.AtLeast(count, expected, phi);
        return new Alarm(p, count >= Fewest && p <= alpha);
    }

    /// <summary>Silence: fewer than is usual.</summary>
    public static Alarm FallsBelow(long count, double expected, double phi, double alpha)
    {
        var p = CountTails.AtMost(count, expected, phi);
        return new Alarm(p, p <= alpha);
    }

    /// <summary>The first count that raises an alarm.</summary>
    public static long Limit(double expected, double phi, double alpha)
    {
        long count = Fewest;
        var step = 1L;
        while (CountTails.AtLeast(count + step, expected, phi) > alpha)
        {
            step *= 2;
        }

        var (below, above) = (count - 1, count + step);
        while (above - below > 1)
        {
            var middle = below + ((above - below) / 2);
            (below, above) = CountTails.AtLeast(middle, expected, phi) > alpha ? (middle, above) : (below, middle);
        }

        return above;
    }
}
