namespace Ccs.Domain.Tests.Decisions;

public sealed class WithdrawComplaintSpecs
{
    [Fact]
    public void The_complainant_takes_it_back_with_a_reason() =>
        Given(Histories.Assigned)
            .When(c => Decide.Withdraw(c, Some.Reason, On(2, 2), People.Citizen))
            .Then(new ComplaintClosed(On(2, 2), ClosingReason.Withdrawn, Tree.Hospital, null, Some.Reason, Some.Keys));

    [Fact]
    public void The_complainant_takes_it_back_without_a_reason() =>
        Given(Histories.Verified)
            .When(c => Decide.Withdraw(c, null, On(2, 2), People.Citizen))
            .Then(new ComplaintClosed(On(2, 2), ClosingReason.Withdrawn, null, null, null, Some.Keys));

    [Fact]
    public void An_open_question_does_not_hold_the_complainant() =>
        Given(Histories.Asked)
            .When(c => Decide.Withdraw(c, null, On(2, 18), People.Citizen))
            .Then(new ComplaintClosed(On(2, 18), ClosingReason.Withdrawn, Tree.Hospital, null, null, Some.Keys));

    [Fact]
    public void Cannot_withdraw_what_is_answered() =>
        Given(Histories.Answered).When(c => Decide.Withdraw(c, null, On(2, 12), People.Citizen)).ThenRefused(RuleCodes.NotOpen);
}
