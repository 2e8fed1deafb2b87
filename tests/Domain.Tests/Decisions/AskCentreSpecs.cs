namespace Ccs.Domain.Tests.Decisions;

public sealed class AskCentreSpecs
{
    private static readonly CentreAsked Asking = new(On(2, 3), Tree.OtherHospital, Some.Reason);

    [Fact]
    public void After_three_sideways_moves_the_agency_asks_the_centre() => Asked(Histories.PassedOn(3)).Then(Asking);

    [Fact]
    public void Before_that_it_may_pass_it_on_itself() => Asked(Histories.PassedOn(2)).ThenRefused(RuleCodes.CentreNotNeeded);

    [Fact]
    public void Once_is_enough() => Asked([.. Histories.PassedOn(3), Asking]).ThenRefused(RuleCodes.CentreAskedAlready);

    [Fact]
    public void It_stands_until_the_centre_has_done_something_or_there_is_an_answer()
    {
        Stands().ShouldBeTrue();
        Stands(new NoteAdded(On(2, 4), Some.NoteId, Some.Text)).ShouldBeTrue();
        Stands(Histories.Referral(On(2, 4), Tree.OtherHospital, Tree.Municipality)).ShouldBeFalse();
        Stands(Escalation(EscalationCause.Centre)).ShouldBeFalse();
        Stands(Escalation(EscalationCause.Deadline)).ShouldBeTrue();
        Stands(Histories.AnswerOn(On(2, 4))).ShouldBeFalse();
        Stands(Histories.ClosedOn(On(2, 4), ClosingReason.Rejected)).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_asks_about_what_nobody_has() => Asked(Histories.Verified).ThenRefused(RuleCodes.NotAssigned);

    private static bool Stands(params IComplaintEvent[] then) =>
        Complaint.Fold(null, [.. Histories.PassedOn(3), Asking, .. then])!.CentreAskedAt is not null;

    private static ComplaintEscalated Escalation(EscalationCause cause) =>
        Histories.Escalation(On(2, 4), EscalationLevel.AgencyHead, Day(2, 23), Tree.OtherHospital, Tree.OtherHospital) with
        {
            Cause = cause,
        };

    private static Scenario Asked(IReadOnlyList<IComplaintEvent> history) =>
        Given(history).When(c => Decide.AskCentre(c, Some.Reason, On(2, 3), People.Officer));
}
