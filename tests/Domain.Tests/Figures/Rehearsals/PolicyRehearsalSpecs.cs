using Ccs.Domain.Figures.Rehearsals;
using Ccs.Domain.Tests.Walks;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Rehearsals;

/// <summary>The days of the past under another policy.</summary>
public sealed class PolicyRehearsalSpecs
{
    private const int Lives = 200;
    private static readonly DateOnly From = Day(1, 1);
    private static readonly DateOnly To = Day(12, 31);

    /// <summary>The calendar of the specs, and the policy of fifteen working days.</summary>
    private static readonly GovernmentDirectory Directory = Directories.Fold([
        .. Directories.Laid,
        new HolidayKept(On(1, 1), Day(3, 11), Directories.Old),
        .. new[] { 22, 23, 24 }.Select(day => new YearlyHolidayKept(On(1, 1), 3, day, Directories.Old)),
    ]);

    [Fact]
    public void With_the_policies_of_then_every_promise_of_every_life_is_the_recorded_one() =>
        Step.Walks.Sample(
            steps =>
            {
                foreach (var round in Rehearsed(Life(steps), 15))
                {
                    (round.Recorded, round.Control, round.Rehearsed).ShouldBe((round.Recorded, round.Recorded, round.Recorded));
                    round.Days.ShouldBe(round.OtherDays);
                }
            },
            iter: Lives
        );

    [Fact]
    public void A_longer_time_makes_no_day_of_any_life_earlier() =>
        Step.Walks.Sample(
            steps =>
            {
                foreach (var round in Rehearsed(Life(steps), 20))
                {
                    round.Rehearsed.ShouldBeGreaterThanOrEqualTo(round.Recorded);
                    round.OtherDays.ShouldBe(20);
                }
            },
            iter: Lives
        );

    [Fact]
    public void Answered_on_time_it_would_have_been_after_a_shorter_day()
    {
        // Due on the 22nd by fifteen working days, on the 15th by ten.
        var round = Rehearsed([.. Histories.Assigned, Histories.AnswerOn(On(2, 18))], 10).ShouldHaveSingleItem();

        (round.AgencyId, round.Days, round.OtherDays).ShouldBe((Tree.Hospital, 15, 10));
        (round.Recorded, round.Rehearsed, round.Answered).ShouldBe((Day(2, 22), Day(2, 15), Day(2, 18)));
        (round.AnsweredAfter, round.AnsweredAfterOther, round.IsReproduced).ShouldBe((false, true, true));
    }

    [Fact]
    public void A_question_stops_the_other_clock_too()
    {
        // Asked on the 17th, when three of fifteen days were left and eight of twenty.
        var asked = Rehearsed([.. Histories.Asked, Replied(On(2, 19), Some.Terms.MovedTo(Day(2, 24), Calendar))], 20);

        var round = asked.ShouldHaveSingleItem();
        (round.Recorded, round.Rehearsed).ShouldBe((Day(2, 24), Day(3, 3)));
    }

    [Fact]
    public void Asked_after_the_other_day_a_question_would_have_stopped_nothing()
    {
        var round = Rehearsed([.. Histories.Asked, Replied(On(2, 19), Some.Terms.MovedTo(Day(2, 24), Calendar))], 5).ShouldHaveSingleItem();

        round.Rehearsed.ShouldBe(Day(2, 8));
    }

    [Fact]
    public void An_extension_is_given_again_where_it_would_have_come_in_time()
    {
        var until = Some.Terms.MovedTo(Day(2, 25), Calendar);
        IComplaintEvent[] extended = [.. Histories.Assigned, new DeadlineExtended(On(2, 12), Day(2, 22), until, Some.Reason)];

        Rehearsed(extended, 10).ShouldHaveSingleItem().Rehearsed.ShouldBe(Day(2, 18));
        Rehearsed(extended, 5).ShouldHaveSingleItem().Rehearsed.ShouldBe(Day(2, 8), "the day was over");
    }

    [Fact]
    public void A_holiday_that_was_declared_later_moves_the_day_that_lies_on_it()
    {
        var holiday = new HolidayKept(On(2, 3), Day(2, 22), Directories.Old);
        IComplaintEvent[] moved =
        [
            .. Histories.Assigned,
            new DeadlineMoved(On(2, 4), Day(2, 22), Some.Terms.MovedTo(Day(2, 23), Calendar), "centre", Some.Reason),
        ];
        var later = GovernmentDirectory.Evolve(Directory, holiday);

        RehearsedRound Of(int days) =>
            PolicyRehearsal
                .Of(
                    Past(moved),
                    new PastDirectories(
                        seq => seq <= Histories.Assigned.Count ? Directory : later,
                        known => PolicyRehearsal.With(known, null, null, days)
                    ),
                    From,
                    To
                )
                .ShouldHaveSingleItem();

        Of(15).Control.ShouldBe(Day(2, 23));
        Of(10).Rehearsed.ShouldBe(Day(2, 15), "it does not lie on the holiday");
    }

    [Fact]
    public void What_the_rules_of_today_do_not_tell_is_said_to_be_so()
    {
        var other = Histories.Assigned.Select(e => e is ComplaintAssigned a ? a with { Terms = a.Terms with { DueOn = Day(2, 19) } } : e);

        Rehearsed([.. other], 15).ShouldHaveSingleItem().IsReproduced.ShouldBeFalse();
    }

    [Fact]
    public void Rounds_that_began_elsewhen_are_none_of_the_window() =>
        PolicyRehearsal.Of(Past(Histories.Assigned), Changed(10), Day(3, 1), Day(3, 31)).ShouldBeEmpty();

    [Fact]
    public void Another_policy_takes_the_place_of_all_versions_of_the_same_place_and_leaves_the_others()
    {
        var directory = Directories.Fold([
            .. Directories.Laid,
            new PolicySet(On(1, 2), "conduct", 1, null, "conduct", 9, Day(2, 1)),
            new PolicySet(On(1, 2), "standard", 2, null, null, 12, Day(6, 1)),
        ]);

        var other = PolicyRehearsal.With(directory, null, null, 7);

        other.PolicyFor(Tree.Hospital, "noise", Day(1, 2)).AnswerWorkingDays.ShouldBe(7);
        other.PolicyFor(Tree.Hospital, "noise", Day(7, 1)).AnswerWorkingDays.ShouldBe(7);
        other.PolicyFor(Tree.Hospital, "conduct-rudeness", Day(7, 1)).AnswerWorkingDays.ShouldBe(9);
        PolicyRehearsal
            .With(directory, Tree.Hospital, "conduct", 4)
            .PolicyFor(Tree.Hospital, "conduct", Day(1, 1))
            .AnswerWorkingDays.ShouldBe(4);
    }

    private static IReadOnlyList<RehearsedRound> Rehearsed(IReadOnlyList<IComplaintEvent> events, int days) =>
        PolicyRehearsal.Of(Past(events), Changed(days), From, To);

    /// <summary>Lives move deadlines off days that no directory has as holidays; those are left out.</summary>
    private static IReadOnlyList<IComplaintEvent> Life(IEnumerable<Step> steps) =>
        Walk.Of(steps).Events is var events && events.Any(e => e is DeadlineMoved) ? [] : events;

    private static PastDirectories Changed(int days) => new(_ => Directory, known => PolicyRehearsal.With(known, null, null, days));

    private static IReadOnlyList<PastEvent> Past(IReadOnlyList<IComplaintEvent> events) =>
        [.. events.Select((e, i) => new PastEvent(i + 1, e))];

    private static InformationProvided Replied(DateTimeOffset at, DeadlineTerms terms) => new(at, Some.Text, [], terms);
}
