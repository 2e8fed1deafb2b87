namespace Ccs.Domain.Tests.Decisions;

public sealed class SucceedComplaintSpecs
{
    private static readonly Route Elsewhere = new(Tree.OtherHospital, Desk.Agency);

    [Fact]
    public void The_successor_has_it_and_the_promise_stays() =>
        Given(Histories.Assigned).When(c => Succeed(c, Elsewhere, On(2, 3))).Then(Moved(On(2, 3)));

    [Fact]
    public void It_is_no_sideways_move_the_appointment_ends_and_all_else_is_as_before()
    {
        var before = Complaint.Fold(
            null,
            [
                .. Histories.Assigned,
                Histories.Referral(On(2, 2), Tree.OtherHospital, Tree.Hospital),
                new OfficerAppointed(On(2, 3), People.Officer.Id),
                new DeadlineReminderRaised(On(2, 15), Day(2, 22)),
                new InformationRequested(On(2, 17), Some.Text),
            ]
        )!;

        var after = Complaint.Fold(before, [Moved(On(2, 18))])!;

        after.ShouldBe(before with { AgencyId = Tree.OtherHospital, OfficerId = null, Holdings = after.Holdings });
        after.SidewaysMoves.ShouldBe(1);
        after.WaitsForComplainant.ShouldBeTrue();
    }

    [Fact]
    public void What_is_late_stays_late_and_the_ladder_waits_five_working_days_on_the_level_that_it_has_climbed_to()
    {
        var climbed = Histories.Escalation(On(2, 23), EscalationLevel.AgencyHead, Day(3, 2), Tree.Hospital, Tree.Hospital);
        Given([.. Histories.Assigned, climbed])
            .When(c => Succeed(c, Elsewhere, On(2, 24)))
            .Then(Moved(On(2, 24)) with { Level = EscalationLevel.AgencyHead, Terms = Some.Terms with { EscalateOn = Day(3, 3) } });
        Complaint
            .Fold(null, [.. Histories.Assigned, climbed, Moved(On(2, 24)) with { Level = EscalationLevel.AgencyHead }])!
            .EscalateOn.ShouldBe(Day(3, 2), "never sooner than it was");
    }

    [Fact]
    public void Without_an_agency_above_the_successor_the_centre_answers_for_what_had_climbed_to_it()
    {
        var climbed = Histories.Escalation(On(3, 2), EscalationLevel.ParentAgency, Day(3, 9), Tree.Hospital, Tree.Ministry);
        var events = Succeed(Complaint.Fold(null, [.. Histories.Assigned, climbed])!, new Route(Tree.Municipality, Desk.Agency), On(3, 3));

        events.ShouldHaveSingleItem().ShouldBeOfType<ComplaintSucceeded>().Level.ShouldBe(EscalationLevel.Centre);
        Complaint.Fold(null, [.. Histories.Assigned, climbed, .. events])!.EscalateOn.ShouldBeNull();
    }

    [Fact]
    public void Where_it_lies_already_nothing_happens() =>
        Given(Histories.Assigned).When(c => Succeed(c, Some.Route, On(2, 3))).ThenNothing();

    [Fact]
    public void What_is_answered_stays_with_whoever_answered() =>
        Given(Histories.Answered).When(c => Succeed(c, Elsewhere, On(2, 12))).ThenRefused(RuleCodes.NotAssigned);

    private static ComplaintSucceeded Moved(DateTimeOffset at) =>
        new(at, Tree.Hospital, Tree.OtherHospital, Desk.Agency, EscalationLevel.Officer, Some.Terms, Some.Keys);

    private static IReadOnlyList<IComplaintEvent> Succeed(Complaint c, Route route, DateTimeOffset now) =>
        Decide.Succeed(c, route, Tree.PlaceOf(route.AgencyId), Calendar, now, People.Job);
}
