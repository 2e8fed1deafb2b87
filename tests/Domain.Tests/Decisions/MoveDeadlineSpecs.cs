namespace Ccs.Domain.Tests.Decisions;

/// <summary>Sunday 22 February, on which it is due, becomes a holiday.</summary>
public sealed class MoveDeadlineSpecs
{
    private static readonly WorkingCalendar WithFeast = new([Day(2, 22)], []);
    private static readonly DeadlineMoved Move = new(
        On(2, 20),
        Day(2, 22),
        Some.Terms.MovedTo(Day(2, 23), WithFeast),
        People.Centre.Id,
        Some.Reason
    );

    [Fact]
    public void It_is_due_on_the_next_working_day() => Moved(Histories.Assigned, On(2, 20)).Then(Move);

    [Fact]
    public void On_the_day_itself_it_has_not_passed_yet()
    {
        Moved(Histories.Assigned, On(2, 22, 23, 59)).Then(Move with { At = On(2, 22, 23, 59) });
        Moved(Histories.Assigned, On(2, 23, 0)).ThenNothing();
    }

    [Fact]
    public void A_returned_complaint_keeps_its_promise_too() => Moved(Histories.Returned, On(2, 20)).Then(Move);

    [Fact]
    public void It_is_no_extension_and_brings_no_second_reminder()
    {
        var reminder = new DeadlineReminderRaised(On(2, 15), Day(2, 22));
        var complaint = Complaint.Fold(null, [.. Histories.Assigned, reminder, Move])!;

        complaint.Extensions.ShouldBe(0);
        complaint.ReminderRaised.ShouldBeTrue();
        complaint.Terms!.DueOn.ShouldBe(Day(2, 23));
        complaint.EscalateOn.ShouldBe(Day(2, 24));
        Complaint.Fold(null, [.. Histories.Returned, Move])!.EscalateOn.ShouldBeNull("in triage there is no ladder");
    }

    [Fact]
    public void Moved_already_nothing_happens() => Moved([.. Histories.Assigned, Move], On(2, 20)).ThenNothing();

    [Fact]
    public void While_the_clock_stands_there_is_nothing_to_move_and_afterwards_the_holiday_is_left_out()
    {
        Moved(Histories.Asked, On(2, 20)).ThenNothing();

        // Asked on Tuesday and answered on the same day: due on Sunday still, which is a day off by now.
        Given(Histories.Asked)
            .When(c => Decide.ProvideInformation(c, Some.Text, [], WithFeast, On(2, 17, 12), People.Citizen))
            .Then(new InformationProvided(On(2, 17, 12), Some.Text, [], Move.Terms));
    }

    [Fact]
    public void A_working_day_moves_nothing() =>
        Given(Histories.Assigned)
            .When(c => Decide.MoveDeadline(c, Day(2, 22), People.Centre.Id, Some.Reason, Calendar, On(2, 20), People.Job))
            .ThenNothing();

    [Fact]
    public void What_nobody_was_promised_does_not_move() => Moved(Histories.Verified, On(2, 20)).ThenNothing();

    [Fact]
    public void What_is_answered_does_not_move() => Moved(Histories.Answered, On(2, 20)).ThenRefused(RuleCodes.NotOpen);

    private static Scenario Moved(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.MoveDeadline(c, Day(2, 22), People.Centre.Id, Some.Reason, WithFeast, now, People.Job));
}
