namespace Ccs.Domain.Tests.Decisions;

public sealed class ReplyMeanwhileSpecs
{
    [Fact]
    public void Sends_word_before_the_answer() =>
        Given(Histories.Assigned)
            .When(c => Decide.ReplyMeanwhile(c, Some.Text, On(2, 3), People.Officer))
            .Then(new InterimReplySent(On(2, 3), Some.Text));

    [Fact]
    public void The_clock_does_not_stop_for_it() =>
        Given([.. Histories.Assigned, new InterimReplySent(On(2, 3), Some.Text)])
            .When(c => Decide.Remind(c, On(2, 15), People.Job))
            .Then(new DeadlineReminderRaised(On(2, 15), Day(2, 22)));

    [Fact]
    public void Cannot_reply_meanwhile_once_it_is_answered() =>
        Given(Histories.Answered)
            .When(c => Decide.ReplyMeanwhile(c, Some.Text, On(2, 12), People.Officer))
            .ThenRefused(RuleCodes.NotAssigned);
}
