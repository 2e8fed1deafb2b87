namespace Ccs.Domain.Tests.Decisions;

public sealed class AssessComplaintSpecs
{
    [Fact]
    public void The_centre_assesses_in_triage() =>
        Given(Histories.Verified)
            .When(c => Decide.Assess(c, 4, safety: true, urgent: false, On(2, 2), People.Centre))
            .Then(new ComplaintAssessed(On(2, 2), 4, Safety: true, Urgent: false));

    [Fact]
    public void The_agency_assesses_anew() =>
        Given([.. Histories.Assigned, new ComplaintAssessed(On(2, 2), 4, Safety: true, Urgent: false)])
            .When(c => Decide.Assess(c, 1, safety: false, urgent: true, On(2, 3), People.Officer))
            .Then(new ComplaintAssessed(On(2, 3), 1, Safety: false, Urgent: true));

    [Fact]
    public void Cannot_assess_what_is_answered() =>
        Given(Histories.Answered)
            .When(c => Decide.Assess(c, 1, safety: false, urgent: false, On(2, 12), People.Officer))
            .ThenRefused(RuleCodes.NotOpen);
}
