using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Signals;

/// <summary>A cell over weeks together, against the weeks of before.</summary>
/// <param name="Key">Of what is tested.</param>
/// <param name="Kind">A count or a rate.</param>
/// <param name="Count">Complaints in the window, or hits.</param>
/// <param name="Of">Of a rate: of so many; of a count 1.</param>
/// <param name="Expected">As is usual: complaints, or a rate.</param>
/// <param name="Tail">How likely so many or more are.</param>
public sealed record LongTest(string Key, SignalKind Kind, long Count, long Of, double Expected, Func<long, double> Tail)
{
    public double P { get; } = Tail(Count);

    public double Observed => (double)Count / Of;

    /// <summary>The least that is a signal; only of what is one.</summary>
    public double LimitAt(double alpha)
    {
        var (below, above) = (0L, Count);
        while (above - below > 1)
        {
            var middle = below + ((above - below) / 2);
            (below, above) = Tail(middle) > alpha ? (middle, above) : (below, middle);
        }

        return (double)above / Of;
    }
}

/// <summary>
/// Shifts that last. Which cells are tested is decided by what was usual in them, and by how many there are of which a rate is, never by
/// what is tested: so that no cell gets its test by what it shows.
/// </summary>
public static class LongTests
{
    /// <summary>A cell that usually has fewer in the window is no test.</summary>
    public const double FewestUsual = 2;

    /// <summary>A rate of fewer is none.</summary>
    public const int FewestOfRate = 20;

    /// <param name="cells">Of one kind, with what their weeks vary by beyond chance.</param>
    /// <param name="hasParts">They are crossed, and what is expected of them follows from their parts.</param>
    public static IEnumerable<LongTest> OfCounts(IReadOnlyList<(string Key, WindowCount Cell, double Phi)> cells, bool hasParts)
    {
        var strength = hasParts ? LongWindows.StrengthOfCounts([.. cells.Select(cell => cell.Cell)]) : 0;
        return cells
            .Where(one => LongWindows.Usual(one.Cell, strength) >= FewestUsual)
            .Select(one => new LongTest(
                one.Key,
                SignalKind.Count,
                one.Cell.Count,
                1,
                LongWindows.Usual(one.Cell, strength),
                count => LongWindows.AtLeast(one.Cell with { Count = count }, strength, one.Phi)
            ));
    }

    /// <param name="units">Of one kind, with what their weeks vary by beyond chance.</param>
    public static IEnumerable<LongTest> OfRates(IReadOnlyList<(string Key, Tally Window, Tally Past, double Phi)> units)
    {
        if (Tally.Sum(units.Select(unit => unit.Past)).Rate is not (> 0 and < 1 and { } all))
        {
            return [];
        }

        var strength = LongWindows.StrengthOfRates([.. units.Select(unit => unit.Past)], all);
        return units
            .Where(unit => unit.Window.N >= FewestOfRate)
            .Select(unit => new LongTest(
                unit.Key,
                SignalKind.Rate,
                unit.Window.X,
                unit.Window.N,
                ((all * strength) + unit.Past.X) / (strength + unit.Past.N),
                hits => LongWindows.AtLeast(unit.Window with { X = hits }, unit.Past, all, strength, unit.Phi)
            ));
    }
}
