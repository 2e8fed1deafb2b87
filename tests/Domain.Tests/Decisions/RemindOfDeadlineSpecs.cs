namespace Ccs.Domain.Tests.Decisions;

public sealed class RemindOfDeadlineSpecs
{
    private static readonly DeadlineReminderRaised Reminder = new(On(2, 15), Day(2, 22));

    [Fact]
    public void Reminds_when_two_thirds_of_the_time_have_gone() =>
        Reminded(Histories.Assigned, On(2, 15, 0)).Then(Reminder with { At = On(2, 15, 0) });

    [Fact]
    public void Does_nothing_before_that_day() => Reminded(Histories.Assigned, On(2, 15, 0) - Tick).ThenNothing();

    [Fact]
    public void Reminds_on_the_day_itself_and_not_after_it()
    {
        Reminded(Histories.Assigned, On(2, 22)).Then(Reminder with { At = On(2, 22) });
        Reminded(Histories.Assigned, On(2, 23)).ThenNothing();
    }

    [Fact]
    public void Reminds_once_per_deadline() => Reminded([.. Histories.Assigned, Reminder], On(2, 16)).ThenNothing();

    [Fact]
    public void Reminds_again_when_the_deadline_was_extended()
    {
        var extended = new DeadlineExtended(On(2, 16), Day(2, 22), Some.Terms.MovedTo(Day(3, 1), Calendar), Some.Reason);

        Reminded([.. Histories.Assigned, Reminder, extended], On(2, 21)).ThenNothing();
        Reminded([.. Histories.Assigned, Reminder, extended], On(2, 22)).Then(new DeadlineReminderRaised(On(2, 22), Day(3, 1)));
    }

    [Fact]
    public void Does_nothing_while_the_clock_stands_still() =>
        Reminded([.. Histories.Assigned, new InformationRequested(On(2, 12), Some.Text)], On(2, 18)).ThenNothing();

    [Fact]
    public void A_question_that_was_answered_does_not_bring_a_second_reminder()
    {
        var provided = new InformationProvided(On(2, 19), Some.Text, [], Some.Terms.MovedTo(Day(2, 24), Calendar));

        Reminded([.. Histories.Assigned, Reminder, new InformationRequested(On(2, 17), Some.Text), provided], On(2, 20)).ThenNothing();
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_answered() => Reminded(Histories.Answered, On(2, 16)).ThenRefused(RuleCodes.NotAssigned);

    private static Scenario Reminded(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.Remind(c, now, People.Job));
}
