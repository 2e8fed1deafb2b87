namespace Ccs.Domain.Tests.Decisions;

public sealed class ReturnComplaintSpecs
{
    [Fact]
    public void Returns_it_to_the_triage_of_the_centre() => Returned(Histories.Assigned, On(2, 3)).Then(Histories.Return(On(2, 3)));

    [Fact]
    public void Nobody_has_a_returned_complaint_and_the_deadline_runs_on()
    {
        var complaint = Complaint.Fold(null, [.. Histories.Asked, Histories.Return(On(2, 18))])!;

        complaint.Status.ShouldBe(ComplaintStatus.Verified);
        complaint.AgencyId.ShouldBeNull();
        complaint.OfficerId.ShouldBeNull();
        complaint.Terms.ShouldBe(Some.Terms);
        complaint.EscalateOn.ShouldBeNull();
        complaint.WaitsForComplainant.ShouldBeFalse();
        complaint.SidewaysMoves.ShouldBe(1);
        complaint.IsOverdue(Day(2, 23)).ShouldBeTrue();
    }

    [Fact]
    public void With_a_question_open_the_working_days_that_it_waited_are_added() =>
        // Since Tuesday the 17th: Wednesday, Thursday and Sunday.
        Returned(Histories.Asked, On(2, 22)).Then(Histories.Return(On(2, 22), Some.Terms.MovedTo(Day(2, 25), Calendar)));

    [Fact]
    public void What_was_returned_while_that_ended_the_deadline_keeps_the_day_that_was_told()
    {
        var before = new ComplaintReturned(On(2, 18), Tree.Hospital, Some.Reason, Some.Keys);

        Complaint.Fold(null, [.. Histories.Assigned, before])!.Terms.ShouldBe(Some.Terms);
        Complaint.Fold(null, [.. Histories.Asked, before])!.Terms.ShouldBeNull("nobody told the complainant a day");
    }

    [Fact]
    public void An_agency_may_make_the_third_sideways_move() => Returned(Histories.PassedOn(2), On(2, 3)).Then(Histories.Return(On(2, 3)));

    [Fact]
    public void After_three_sideways_moves_no_agency_may_return_it() =>
        Returned(Histories.PassedOn(3), On(2, 3)).ThenRefused(RuleCodes.OnlyCentreMayRefer);

    [Fact]
    public void Cannot_return_twice() =>
        Returned([.. Histories.Assigned, Histories.Return(On(2, 3))], On(2, 3)).ThenRefused(RuleCodes.NotAssigned);

    private static Scenario Returned(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.Return(c, Some.Reason, Calendar, now, People.Officer));
}
