namespace Ccs.Domain.Figures.Statistics;

/// <summary>Whether a measure helped: how its unit changed against how the rest changed, and whether that may be said.</summary>
/// <param name="Verdict">What is said.</param>
/// <param name="Why">Why it can't be told; null where the interval says it all.</param>
/// <param name="Change">Null where there is nothing to compare.</param>
/// <param name="Beside">Other measures that began in the same weeks.</param>
public sealed record MeasureEffect(Verdict Verdict, Untold? Why, Change? Change, IReadOnlyList<string> Beside)
{
    public const int FewestWeeks = 8;
    public const int FewestCases = 20;

    public static MeasureEffect OfRates(IReadOnlyList<WeekOfTwo> weeks, MeasureFacts measure) => Of(weeks, measure, Rates);

    public static MeasureEffect OfCounts(IReadOnlyList<WeekOfTwo> weeks, MeasureFacts measure) => Of(weeks, measure, Counts);

    /// <summary>The ratio that would have been seen; null where nothing could be, since there are too few cases to say anything.</summary>
    public double? SmallestSeen => Why is Untold.TooFew ? null : Change?.SmallestVisible;

    /// <summary>
    /// Before a measure of a rate starts: the ratio of odds that would be seen after so many weeks, if they were as those before. Null
    /// where nothing could be seen: too little is known of before, too few cases are to be expected, or not even that ratio would be told
    /// from chance.
    /// </summary>
    public static double? SmallestVisible(IReadOnlyList<WeekOfTwo> weeks, MeasureFacts measure, int weeksAfter) =>
        Smallest(
            weeks,
            measure,
            weeksAfter,
            OfOdds,
            (before, unit, rest, unitAfter, restAfter) =>
                Statistics.Change.OfRates(unit, unitAfter, rest, restAfter, WeeklySpread.OfRates(before))
        );

    /// <summary>The same of a count: the ratio of counts.</summary>
    public static double? SmallestVisibleOfCounts(IReadOnlyList<WeekOfTwo> weeks, MeasureFacts measure, int weeksAfter) =>
        Smallest(
            weeks,
            measure,
            weeksAfter,
            (all, ratio) => all with { X = (long)Math.Round(all.X * ratio) },
            (before, unit, rest, unitAfter, restAfter) =>
                Statistics.Change.OfCounts(unit.X, unitAfter.X, rest.X, restAfter.X, WeeklySpread.OfCounts(before))
        );

    private static double? Smallest(
        IReadOnlyList<WeekOfTwo> weeks,
        MeasureFacts measure,
        int weeksAfter,
        Func<Tally, double, Tally> changed,
        Func<WeekOfTwo[], Tally, Tally, Tally, Tally, Change> change
    )
    {
        WeekOfTwo[] before = [.. weeks.Where(week => measure.IsBefore(week.Week))];
        if (before.Length < FewestWeeks || IsTooFew(before, weeksAfter))
        {
            return null;
        }

        var (unit, rest) = (Unit(before), Rest(before));
        var ratio = change(before, unit, rest, After(unit), After(rest)).SmallestVisible;

        // Fewer cases are less sure, which the ratio does not know: where they vary much it would not be seen itself.
        return change(before, unit, rest, changed(After(unit), ratio), After(rest)).Says == Verdict.Helped ? ratio : null;

        Tally After(Tally all) => new(all.X * weeksAfter / before.Length, all.N * weeksAfter / before.Length);
    }

    private static MeasureEffect Of(IReadOnlyList<WeekOfTwo> weeks, MeasureFacts measure, Func<WeekOfTwo[], WeekOfTwo[], Change> changeOf)
    {
        WeekOfTwo[] before = [.. weeks.Where(week => measure.IsBefore(week.Week)).OrderBy(week => week.Week)];
        WeekOfTwo[] after = [.. weeks.Where(week => measure.IsAfter(week.Week)).OrderBy(week => week.Week)];
        if (before.Length < FewestWeeks || after.Length < FewestWeeks)
        {
            return new MeasureEffect(Verdict.CanNotTell, Untold.TooShort, null, []);
        }

        var (change, half) = (changeOf(before, after), before.Length / 2);
        Untold? why =
            IsTooFew(before, after.Length) ? Untold.TooFew
            : changeOf(before[..half], before[half..]).Says != Verdict.CanNotTell ? Untold.MovedBefore
            : null;
        return new MeasureEffect(
            why is null ? change.Says : Verdict.CanNotTell,
            why,
            change,
            [.. measure.Others.Where(other => other.Start >= before[0].Week && other.Start <= after[^1].Week).Select(other => other.Key)]
        );
    }

    /// <summary>After it those count that were to be expected had nothing changed: a measure that ended nearly all is not untold for
    /// it.</summary>
    private static bool IsTooFew(WeekOfTwo[] before, int weeksAfter)
    {
        var cases = Unit(before).X;
        return cases < FewestCases || cases * weeksAfter < FewestCases * before.Length;
    }

    /// <summary>As many, if the odds were so much of what they are.</summary>
    private static Tally OfOdds(Tally all, double ratio)
    {
        var odds = ratio * all.X;
        return all with { X = odds > 0 ? (long)Math.Round(all.N * odds / (odds + all.N - all.X)) : 0 };
    }

    private static Change Rates(WeekOfTwo[] before, WeekOfTwo[] after) =>
        Statistics.Change.OfRates(Unit(before), Unit(after), Rest(before), Rest(after), WeeklySpread.OfRates(before, after));

    private static Change Counts(WeekOfTwo[] before, WeekOfTwo[] after) =>
        Statistics.Change.OfCounts(Unit(before).X, Unit(after).X, Rest(before).X, Rest(after).X, WeeklySpread.OfCounts(before, after));

    private static Tally Unit(WeekOfTwo[] weeks) => Tally.Sum(weeks.Select(week => week.Unit));

    private static Tally Rest(WeekOfTwo[] weeks) => Tally.Sum(weeks.Select(week => week.Rest));
}
