namespace Ccs.Domain.Tests.Decisions;

public sealed class ReturnComplaintSpecs
{
    [Fact]
    public void Returns_it_to_the_triage_of_the_centre() =>
        Given(Histories.Assigned)
            .When(c => Decide.Return(c, Some.Reason, On(2, 3), People.Officer))
            .Then(new ComplaintReturned(On(2, 3), Tree.Hospital, Some.Reason, Some.Keys));

    [Fact]
    public void Nobody_has_a_returned_complaint_and_no_deadline_runs()
    {
        var returned = new ComplaintReturned(On(2, 18), Tree.Hospital, Some.Reason, Some.Keys);
        var complaint = Complaint.Fold(null, [.. Histories.Asked, returned])!;

        complaint.Status.ShouldBe(ComplaintStatus.Verified);
        complaint.AgencyId.ShouldBeNull();
        complaint.OfficerId.ShouldBeNull();
        complaint.Terms.ShouldBeNull();
        complaint.EscalateOn.ShouldBeNull();
        complaint.WaitsForComplainant.ShouldBeFalse();
    }

    [Fact]
    public void Cannot_return_twice() =>
        Given([.. Histories.Assigned, new ComplaintReturned(On(2, 3), Tree.Hospital, Some.Reason, Some.Keys)])
            .When(c => Decide.Return(c, Some.Reason, On(2, 3), People.Officer))
            .ThenRefused(RuleCodes.NotAssigned);
}
