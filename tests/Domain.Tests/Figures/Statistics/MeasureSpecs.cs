using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class MeasureSpecs
{
    private static readonly Change Rates = Change.OfRates(new(48, 160), new(30, 170), new(400, 2000), new(420, 2100), 1);

    [Fact]
    public void A_rate_against_the_rest()
    {
        Rates.Difference.ShouldBeAbout(-0.686);
        Rates.Error.ShouldBeAbout(0.275);
        Rates.Ratio.ShouldBe(0.50, 0.005);
        Rates.Interval.Low.ShouldBe(0.29, 0.005);
        Rates.Interval.High.ShouldBe(0.86, 0.005);
        Rates.Says.ShouldBe(Verdict.Helped);
    }

    [Fact]
    public void Where_it_varies_anyway_it_can_not_be_told()
    {
        var change = Change.OfRates(new(48, 160), new(30, 170), new(400, 2000), new(420, 2100), 1.8);

        change.Interval.Low.ShouldBe(0.24, 0.005);
        change.Interval.High.ShouldBe(1.04, 0.005);
        change.Says.ShouldBe(Verdict.CanNotTell);
        change.SmallestVisible.ShouldBe(0.36, 0.005);
    }

    [Fact]
    public void A_count_against_the_rest()
    {
        var change = Change.OfCounts(60, 38, 2400, 2460, 1.5);

        change.Ratio.ShouldBeAbout(0.618);
        change.Interval.Low.ShouldBeAbout(0.374);
        change.Interval.High.ShouldBeAbout(1.021);
        change.Says.ShouldBe(Verdict.CanNotTell);
    }

    [Fact]
    public void None_at_all_counts_as_half_a_one() => Change.OfCounts(40, 0, 2400, 2400, 1).Ratio.ShouldBe(0.5 / 40.5, 1e-3);

    [Fact]
    public void More_than_the_rest_is_worse() =>
        Change.OfRates(new(30, 170), new(60, 160), new(400, 2000), new(420, 2100), 1).Says.ShouldBe(Verdict.Worsened);

    private static WeekOfTwo Week(int at, long x, long rest = 20) => new(at, new(x, 20), new(rest, 100));

    private static readonly MeasureFacts Facts = new(Start: 40, Recorded: 40, SignalWeeks: [], Others: []);

    private static List<WeekOfTwo> Weeks(Func<int, long> x) => [.. Enumerable.Range(0, 60).Select(i => Week(i, x(i)))];

    [Fact]
    public void A_measure_that_halved_it_helped()
    {
        var effect = MeasureEffect.OfRates(Weeks(i => i < 40 ? 6 : 3), Facts);

        effect.Verdict.ShouldBe(Verdict.Helped);
        effect.Why.ShouldBeNull();
        effect.Change!.Ratio.ShouldBeLessThan(0.6);
    }

    [Fact]
    public void Seven_weeks_after_are_too_few() =>
        MeasureEffect.OfRates([.. Weeks(i => i < 40 ? 6 : 3).Take(47)], Facts).Why.ShouldBe(Untold.TooShort);

    [Fact]
    public void Eight_weeks_are_enough() => MeasureEffect.OfRates([.. Weeks(i => i < 40 ? 6 : 3).Take(48)], Facts).Why.ShouldBeNull();

    /// <summary>The eight weeks before it was written down are those for which somebody wrote it down.</summary>
    [Fact]
    public void The_weeks_that_led_to_it_are_no_baseline()
    {
        var effect = MeasureEffect.OfRates(Weeks(i => i is >= 32 and < 40 ? 18 : 6), Facts);

        effect.Verdict.ShouldBe(Verdict.CanNotTell);
        effect.Change!.Ratio.ShouldBe(1, 0.02);
        MeasureEffect.OfRates([.. Weeks(_ => 6).Skip(25)], Facts).Why.ShouldBe(Untold.TooShort);
    }

    [Fact]
    public void Neither_are_the_weeks_that_raised_the_signal() =>
        MeasureEffect.OfRates(Weeks(i => i is 10 or 30 ? 19 : 6), Facts with { SignalWeeks = [10, 30] }).Change!.Ratio.ShouldBe(1, 0.02);

    [Fact]
    public void Under_twenty_before_nothing_is_told() =>
        MeasureEffect.OfRates(Weeks(i => i < 40 && i % 2 == 0 ? 1 : 0), Facts).Why.ShouldBe(Untold.TooFew);

    /// <summary>What ended nearly everything is not untold for it: twenty were to be expected after.</summary>
    [Fact]
    public void Few_after_where_many_were_to_be_expected_are_a_help() =>
        MeasureEffect.OfRates(Weeks(i => i < 40 ? 6 : 0), Facts).Verdict.ShouldBe(Verdict.Helped);

    [Fact]
    public void What_moved_already_half_way_before_can_not_be_told() =>
        MeasureEffect
            .OfRates(
                Weeks(i =>
                    i < 16 ? 10
                    : i < 40 ? 5
                    : 2
                ),
                Facts
            )
            .Why.ShouldBe(Untold.MovedBefore);

    [Fact]
    public void Another_measure_of_the_same_weeks_is_named() =>
        MeasureEffect
            .OfRates(Weeks(i => i < 40 ? 6 : 3), Facts with { Others = [new(10, "a"), new(45, "b"), new(30, "c"), new(70, "d")] })
            .Beside.ShouldBe(["a", "b", "c"]);

    [Fact]
    public void A_count_is_judged_alike()
    {
        MeasureEffect.OfCounts(Weeks(i => i < 40 ? 6 : 2), Facts).Verdict.ShouldBe(Verdict.Helped);
        MeasureEffect.OfCounts(Weeks(i => i < 40 ? 4 : 9), Facts).Verdict.ShouldBe(Verdict.Worsened);
        MeasureEffect.OfCounts(Weeks(_ => 6), Facts).Verdict.ShouldBe(Verdict.CanNotTell);
    }

    [Fact]
    public void Before_it_starts_the_smallest_effect_that_could_be_seen_is_shown()
    {
        var weeks = Weeks(_ => 6);

        var few = MeasureEffect.SmallestVisible(weeks, Facts, 8)!.Value;
        var many = MeasureEffect.SmallestVisible(weeks, Facts, 26)!.Value;
        // 192 of 640 against 48 of 160, and of the rest 640 of 3200 against 160 of 800.
        few.ShouldBeAbout(0.5459);
        few.ShouldBeLessThan(many);
        many.ShouldBeInRange(0.3, 0.9);
    }

    /// <summary>Then no number is told: the one that could be computed would be an end of nearly all, and a guess.</summary>
    [Fact]
    public void Where_nothing_could_be_seen_none_is_named()
    {
        // In 32 weeks before 16, of which 4 are to be expected in eight; then 24, and 6; then 96, and 24.
        Smallest(i => i % 2, 8).ShouldBeNull();
        Smallest(i => i % 4 == 0 ? 3 : 0, 8).ShouldBeNull();
        Smallest(_ => 3, 8)!.Value.ShouldBeInRange(0.3, 0.6);
        Smallest(_ => 3, 6).ShouldBeNull("18 in six weeks are too few");
        Smallest(_ => 3, 0).ShouldBeNull();
        MeasureEffect.SmallestVisibleOfCounts(Weeks(i => i % 2), Facts, 8).ShouldBeNull();
        MeasureEffect.SmallestVisibleOfCounts(Weeks(_ => 3), Facts, 8)!.Value.ShouldBeInRange(0.3, 0.6);

        static double? Smallest(Func<int, long> x, int weeksAfter) => MeasureEffect.SmallestVisible(Weeks(x), Facts, weeksAfter);
    }

    /// <summary>Twenty times what chance makes: by the formula it would be one of the 24 to be expected, which nobody could tell from
    /// none.</summary>
    [Fact]
    public void What_varies_so_much_that_not_even_that_would_be_seen_has_none() =>
        MeasureEffect.SmallestVisibleOfCounts(Weeks(i => i % 8 == 0 ? 24 : 0), Facts, 8).ShouldBeNull();

    [Fact]
    public void Afterwards_none_is_named_either_where_there_are_too_few()
    {
        var few = MeasureEffect.OfRates(Weeks(i => i < 40 && i % 2 == 0 ? 1 : 0), Facts);

        few.Change.ShouldNotBeNull();
        few.SmallestSeen.ShouldBeNull();
        MeasureEffect.OfRates(Weeks(_ => 6), Facts).SmallestSeen!.Value.ShouldBeInRange(0.3, 0.9);
    }
}
