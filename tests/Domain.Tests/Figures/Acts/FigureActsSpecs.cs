using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Signals;

namespace Ccs.Domain.Tests.Figures.Acts;

/// <summary>What people, and the weekly screen, do with the figures.</summary>
public sealed class FigureActsSpecs
{
    private static readonly DateOnly Today = new(2026, 11, 29);
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Week = new(2026, 11, 22);

    [Fact]
    public void Weights_are_all_one_until_the_centre_says_otherwise_and_each_change_is_a_version()
    {
        FigureActs.Empty.Weights.ShouldBe(FigureWeights.Equal);
        var late = FigureWeights.Equal with { Late = 2 };

        var events = ChangeFigures.SetWeights(FigureActs.Empty, late, Now);
        var acts = Fold(FigureActs.Empty, events);

        events.ShouldBe([new FigureWeightsSet(Now, 1, late)]);
        acts.Weights.ShouldBe(late);
        acts.WeightsVersion.ShouldBe(1);
        ChangeFigures.SetWeights(acts, late, Now).ShouldBeEmpty("they are so already");
    }

    [Fact]
    public void Not_all_terms_can_weigh_nothing()
    {
        var none = new FigureWeights
        {
            Late = 0,
            Reopened = 0,
            Overturned = 0,
            Dissatisfied = 0,
            Volume = 0,
            Upheld = 0,
        };

        Should.Throw<RuleViolation>(() => ChangeFigures.SetWeights(FigureActs.Empty, none, Now)).Code.ShouldBe(FigureRules.WeightsAllNone);
    }

    [Theory]
    [InlineData(-367, FigureRules.MeasureTooOld)]
    [InlineData(367, FigureRules.MeasureTooFar)]
    public void A_measure_begins_within_a_year(int days, string code) =>
        Should.Throw<RuleViolation>(() => ChangeFigures.RecordMeasure(Measure(Today.AddDays(days)), Today)).Code.ShouldBe(code);

    [Theory]
    [InlineData(-366)]
    [InlineData(366)]
    public void On_the_last_day_of_it_too(int days) =>
        ChangeFigures.RecordMeasure(Measure(Today.AddDays(days)), Today).ShouldBe([Measure(Today.AddDays(days))]);

    [Fact]
    public void A_week_is_screened_once_and_a_signal_of_it_raised_once()
    {
        var screened = new WeekScreened(Now, Week, 225, 0.1 / 225);

        var events = ChangeFigures.Screen(FigureActs.Empty, screened, [Signal("a"), Signal("b"), Signal("c", "agency:health")]);

        events.ShouldBe([screened, Signal("a"), Signal("c", "agency:health")]);
        ChangeFigures.Screen(Fold(FigureActs.Empty, events), screened, [Signal("d")]).ShouldBeEmpty();
    }

    [Fact]
    public void The_realised_rate_is_of_what_turned_out_to_be_chance_by_the_latest_word()
    {
        FigureActs.Empty.RealisedFalse.ShouldBeNull("nothing was screened yet");
        var acts = Fold(
            FigureActs.Empty,
            [
                new WeekScreened(Now, Week, 225, 0.1 / 225),
                new WeekScreened(Now, Week.AddDays(7), 225, 0.1 / 225),
                Signal("a"),
                Signal("b", "agency:health"),
                Explained("a", SignalVerdict.Real, Now),
                Explained("a", SignalVerdict.Chance, Now.AddHours(1)),
            ]
        );

        acts.RealisedFalse.ShouldBe(0.5);
        acts.ExplanationOf("b").ShouldBeNull();
    }

    [Fact]
    public void As_known_on_a_day_nothing_later_has_happened()
    {
        var acts = Fold(
            FigureActs.Empty,
            [
                new FigureWeightsSet(Now, 1, FigureWeights.Equal with { Late = 2 }),
                Measure(Today),
                new WeekScreened(Now, Week, 225, 0.1 / 225),
                Signal("a"),
                Explained("a", SignalVerdict.Real, Now),
                Explained("a", SignalVerdict.Chance, Now.AddDays(1)),
                new FigureWeightsSet(Now.AddDays(1), 2, FigureWeights.Equal),
            ]
        );

        var known = acts.AsKnown(Today);

        known.Weights.Late.ShouldBe(2);
        known.ExplanationOf("a")!.Verdict.ShouldBe(SignalVerdict.Real);
        (known.Measures.Count, known.Weeks.Count, known.Signals.Count).ShouldBe((1, 1, 1));
        var before = acts.AsKnown(Today.AddDays(-1));
        (before.WeightsVersion, before.Measures.Count, before.Weeks.Count, before.Signals.Count).ShouldBe((0, 0, 0, 0));
        before.ExplanationOf("a").ShouldBeNull();
    }

    [Fact]
    public void The_last_minutes_of_a_day_in_the_Region_are_of_that_day()
    {
        var late = new DateTimeOffset(2026, 11, 29, 20, 59, 59, TimeSpan.Zero);
        var acts = Fold(FigureActs.Empty, [new WeekScreened(late, Week, 1, 0.1), new WeekScreened(late.AddSeconds(1), Week, 1, 0.1)]);

        acts.AsKnown(Today).Weeks.Count.ShouldBe(1);
    }

    private static FigureActs Fold(FigureActs acts, IEnumerable<IFigureEvent> events) => events.Aggregate(acts, FigureActs.Evolve);

    private static MeasureRecorded Measure(DateOnly from) =>
        new(Now, "m", "agency:electricity:late", Some.Text, Some.Text, from, 0.6, null);

    private static SignalRaised Signal(string id, string key = "agency:electricity") =>
        new(Now, id, key, SignalKind.Count, Week, 32, 12.4, 32, 0.0003, null);

    private static SignalExplained Explained(string id, SignalVerdict verdict, DateTimeOffset at) => new(at, id, verdict, Some.Text);
}
