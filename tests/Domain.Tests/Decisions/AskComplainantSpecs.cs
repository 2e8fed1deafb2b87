namespace Ccs.Domain.Tests.Decisions;

public sealed class AskComplainantSpecs
{
    [Fact]
    public void Asks_the_complainant_and_says_until_when_a_reply_is_waited_for() =>
        // Ten working days after the 17th.
        Asked(Histories.Assigned, On(2, 17))
            .Then(new InformationRequested(On(2, 17), Some.Text) { StopsClock = true, LapsesOn = Day(3, 3) });

    [Fact]
    public void Cannot_ask_twice_at_once() => Asked(Histories.Asked, On(2, 18)).ThenRefused(RuleCodes.QuestionOpen);

    [Fact]
    public void May_ask_again_once_the_complainant_has_answered() =>
        Asked([.. Histories.Asked, Reply(On(2, 17, 15))], On(2, 18)).Then(Histories.Question(On(2, 18)));

    [Fact]
    public void May_ask_again_once_the_question_has_lapsed() =>
        Asked([.. Histories.Asked, new QuestionLapsed(On(3, 3), On(2, 17), Some.Terms.MovedTo(Day(3, 8), Calendar))], On(3, 4))
            .Then(Histories.Question(On(3, 4)));

    [Fact]
    public void The_third_question_of_a_round_does_not_stop_the_clock()
    {
        IReadOnlyList<IComplaintEvent> twice =
        [
            .. Histories.Assigned,
            Histories.Question(On(2, 9)),
            Reply(On(2, 9, 12)),
            Histories.Question(On(2, 10)),
            Reply(On(2, 10, 12)),
        ];

        Asked(twice, On(2, 11)).Then(Histories.Question(On(2, 11), stopsClock: false));
        Asked([.. twice, .. Histories.Reopened(1).Skip(3)], On(2, 11)).Then(Histories.Question(On(2, 11)));
    }

    [Fact]
    public void While_the_clock_runs_on_the_complaint_falls_due_and_climbs()
    {
        IReadOnlyList<IComplaintEvent> history = [.. Histories.Assigned, Histories.Question(On(2, 11), stopsClock: false)];
        var complaint = Complaint.Fold(null, history)!;

        complaint.WaitsForComplainant.ShouldBeTrue();
        complaint.ClockStands.ShouldBeFalse();
        complaint.IsOverdue(Day(2, 23)).ShouldBeTrue();
        Given(history)
            .When(c => Decide.Escalate(c, Tree.PlaceOf(Tree.Hospital), null, Calendar, On(2, 23), People.Job))
            .Then(Histories.Escalation(On(2, 23), EscalationLevel.AgencyHead, Day(3, 2), Tree.Hospital, Tree.Hospital));
    }

    [Fact]
    public void A_question_after_the_deadline_stops_neither_lateness_nor_ladder() =>
        Asked(Histories.Assigned, On(2, 23)).Then(Histories.Question(On(2, 23), stopsClock: false));

    [Fact]
    public void On_the_last_day_it_still_stops_the_clock() => Asked(Histories.Assigned, On(2, 22)).Then(Histories.Question(On(2, 22)));

    [Fact]
    public void Before_there_was_a_difference_a_question_stopped_the_clock_unless_the_deadline_had_passed()
    {
        Complaint.Fold(null, [.. Histories.Assigned, new InformationRequested(On(2, 22), Some.Text)])!.ClockStands.ShouldBeTrue();
        Complaint.Fold(null, [.. Histories.Assigned, new InformationRequested(On(2, 23), Some.Text)])!.ClockStands.ShouldBeFalse();
    }

    [Fact]
    public void Cannot_ask_once_it_is_answered() => Asked(Histories.Answered, On(2, 12)).ThenRefused(RuleCodes.NotAssigned);

    private static InformationProvided Reply(DateTimeOffset at) => new(at, Some.Text, [], Some.Terms);

    private static Scenario Asked(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.AskComplainant(c, Some.Text, Calendar, now, People.Officer));
}
