namespace Ccs.Domain.Tests.Decisions;

public sealed class FollowOriginalSpecs
{
    [Fact]
    public void The_duplicate_hears_of_the_answer() => Heard(Originals.RejectedHistory).Then(Originals.HeardOn(On(2, 10)));

    [Fact]
    public void It_hears_of_each_answer_once() => Heard(Originals.HeardHistory).ThenNothing();

    [Fact]
    public void Of_the_answer_of_the_next_round_it_hears_again() =>
        Heard(Originals.HeardHistory, round: 2).Then(Originals.HeardOn(On(2, 10), round: 2));

    [Fact]
    public void What_is_no_duplicate_hears_of_none()
    {
        Heard(Histories.Rejected).ThenRefused(RuleCodes.NotADuplicate);
        Heard(Histories.Accepted).ThenRefused(RuleCodes.NotADuplicate);
        Heard(Originals.LinkedHistory).ThenRefused(RuleCodes.NotClosed);
        Heard([.. Originals.RejectedHistory, new PersonalDataErased(On(2, 9), ErasureCause.Retention)])
            .ThenRefused(RuleCodes.NotADuplicate);
    }

    [Fact]
    public void Whoever_has_heard_may_rate_the_answer_of_that_agency() =>
        Given(Originals.HeardHistory)
            .When(c => Decide.Rate(c, 2, null, On(2, 12), People.Citizen))
            .Then(new AnswerRated(On(2, 12), 1, Tree.Hospital, 2, null, Some.Keys));

    [Fact]
    public void And_once() =>
        Given([.. Originals.HeardHistory, new AnswerRated(On(2, 12), 1, Tree.Hospital, 2, null, Some.Keys)])
            .When(c => Decide.Rate(c, 2, null, On(2, 13), People.Citizen))
            .ThenRefused(RuleCodes.AlreadyRated);

    [Fact]
    public void Whoever_has_not_heard_can_neither_rate_nor_object()
    {
        Given(Originals.RejectedHistory).When(c => Decide.Rate(c, 2, null, On(2, 12), People.Citizen)).ThenRefused(RuleCodes.NotAnswered);
        Reopened(Originals.RejectedHistory, On(2, 12)).ThenRefused(RuleCodes.FinallyClosed);
    }

    [Fact]
    public void Within_thirty_days_of_hearing_it_goes_above_the_agency_that_answered() =>
        Reopened(Originals.HeardHistory, WorkingCalendar.StartOf(Day(3, 13)) - Tick)
            .Then(
                new ComplaintReopened(
                    WorkingCalendar.StartOf(Day(3, 13)) - Tick,
                    2,
                    Tree.Hospital,
                    Tree.Ministry,
                    Desk.Agency,
                    Some.Policy.From(Day(3, 12), Calendar),
                    Some.Reason,
                    Some.Keys
                )
            );

    [Fact]
    public void After_the_thirtieth_day_it_stays_closed()
    {
        Complaint.Fold(null, Originals.HeardHistory)!.ReopenUntil.ShouldBe(Day(3, 12));
        Reopened(Originals.HeardHistory, WorkingCalendar.StartOf(Day(3, 13))).ThenRefused(RuleCodes.ReopeningTooLate);
    }

    [Fact]
    public void Reopened_it_is_a_complaint_of_its_own() =>
        Complaint
            .Fold(
                null,
                [
                    .. Originals.HeardHistory,
                    new ComplaintReopened(On(2, 12), 2, Tree.Hospital, Tree.Ministry, Desk.Agency, Some.Terms, Some.Reason, Some.Keys),
                ]
            )!
            .ShouldSatisfyAllConditions(
                c => c.DuplicateOf.ShouldBeNull(),
                c => c.Heard.ShouldBeNull(),
                c => c.AnswerOf.ShouldBe(Tree.Ministry)
            );

    [Fact]
    public void Without_an_answer_it_goes_back_to_the_centre()
    {
        Released(Originals.RejectedHistory).Then(new DuplicateReleased(On(2, 12), Some.OtherId, Some.Keys));
        var back = Complaint.Fold(null, [.. Originals.RejectedHistory, new DuplicateReleased(On(2, 12), Some.OtherId, Some.Keys)])!;
        back.Status.ShouldBe(ComplaintStatus.Verified);
        back.TriageSince.ShouldBe(On(2, 12));
        back.ClosedBecause.ShouldBeNull();
        back.DuplicateOf.ShouldBeNull();
    }

    [Fact]
    public void A_promise_that_is_still_to_come_holds_and_one_that_passed_while_it_was_closed_is_over()
    {
        IComplaintEvent[] joined = [.. Originals.RejectedHistory.Skip(Histories.Verified.Count)];
        IReadOnlyList<IComplaintEvent> history = [.. Histories.Assigned, .. joined];
        var due = Complaint.Fold(null, history)!.Terms!.DueOn;
        Terms(WorkingCalendar.StartOf(due.AddDays(1)) - Tick).ShouldNotBeNull().DueOn.ShouldBe(due);
        Terms(WorkingCalendar.StartOf(due.AddDays(1))).ShouldBeNull();
        Terms(On(4, 30), missed: true).ShouldNotBeNull().DueOn.ShouldBe(due);

        DeadlineTerms? Terms(DateTimeOffset at, bool missed = false)
        {
            var before = Complaint.Fold(null, history)! with { Missed = missed };
            var back = Complaint.Evolve(before, new DuplicateReleased(at, Some.OtherId, Some.Keys))!;
            back.FallsDue(WorkingCalendar.DayOf(at)).ShouldBeFalse("nobody had it");
            return back.Terms;
        }
    }

    [Fact]
    public void Released_is_only_what_waits()
    {
        Released(Originals.HeardHistory).ThenRefused(RuleCodes.AlreadyHeard);
        Released(Histories.Rejected).ThenRefused(RuleCodes.NotADuplicate);
        Released(Histories.Answered).ThenRefused(RuleCodes.NotClosed);
    }

    private static Scenario Heard(IReadOnlyList<IComplaintEvent> history, int round = 1) =>
        Given(history).When(c => Decide.HearOriginal(c, Some.OtherId, Originals.AnswerTo(round), Originals.Told, On(2, 10), People.Job));

    private static Scenario Released(IReadOnlyList<IComplaintEvent> history) =>
        Given(history).When(c => Decide.ReleaseDuplicate(c, On(2, 12), People.Job));

    private static Scenario Reopened(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history)
            .When(c => Decide.Reopen(c, new Route(Tree.Ministry, Desk.Agency), Some.Policy, Some.Reason, Calendar, now, People.Citizen));
}
