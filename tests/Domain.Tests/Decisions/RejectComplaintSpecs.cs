namespace Ccs.Domain.Tests.Decisions;

public sealed class RejectComplaintSpecs
{
    [Theory]
    [InlineData(RejectionReason.NotEligible)]
    [InlineData(RejectionReason.OutsideScope)]
    [InlineData(RejectionReason.Duplicate)]
    [InlineData(RejectionReason.Insufficient)]
    [InlineData(RejectionReason.BeforeCourt)]
    [InlineData(RejectionReason.Abusive)]
    public void The_centre_rejects_in_triage_and_says_why(RejectionReason reason) =>
        Given(Histories.Verified)
            .When(c => Decide.Reject(c, reason, Some.Text, On(2, 2), People.Centre))
            .Then(new ComplaintClosed(On(2, 2), ClosingReason.Rejected, null, reason, Some.Text, Some.Keys));

    [Fact]
    public void The_centre_rejects_what_an_agency_has() =>
        Given(Histories.Assigned)
            .When(c => Decide.Reject(c, RejectionReason.BeforeCourt, Some.Text, On(2, 2), People.Centre))
            .Then(new ComplaintClosed(On(2, 2), ClosingReason.Rejected, Tree.Hospital, RejectionReason.BeforeCourt, Some.Text, Some.Keys));

    [Fact]
    public void Nobody_rejects_what_is_answered() =>
        Given(Histories.Answered)
            .When(c => Decide.Reject(c, RejectionReason.Abusive, Some.Text, On(2, 12), People.Centre))
            .ThenRefused(RuleCodes.NotOpen);
}
