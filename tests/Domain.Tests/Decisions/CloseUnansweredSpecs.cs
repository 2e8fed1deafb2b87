namespace Ccs.Domain.Tests.Decisions;

public sealed class CloseUnansweredSpecs
{
    private static readonly DateTimeOffset FourteenDaysOn = On(2, 24);

    [Fact]
    public void Fourteen_days_of_silence_close_it() =>
        Silent(Histories.Answered, FourteenDaysOn).Then(Histories.ClosedOn(FourteenDaysOn, ClosingReason.NoObjection));

    [Fact]
    public void A_moment_less_does_not() => Silent(Histories.Answered, FourteenDaysOn - Tick).ThenRefused(RuleCodes.NotYetSilentEnough);

    [Fact]
    public void The_silence_counts_from_the_last_answer() =>
        Silent([.. Histories.Reopened(1), Histories.AnswerOn(On(2, 12), round: 2)], FourteenDaysOn)
            .ThenRefused(RuleCodes.NotYetSilentEnough);

    [Fact]
    public void Silence_means_nothing_before_the_answer() => Silent(Histories.Assigned, FourteenDaysOn).ThenRefused(RuleCodes.NotAnswered);

    private static Scenario Silent(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.CloseUnanswered(c, now, People.Job));
}
