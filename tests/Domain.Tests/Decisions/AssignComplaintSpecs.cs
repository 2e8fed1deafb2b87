namespace Ccs.Domain.Tests.Decisions;

public sealed class AssignComplaintSpecs
{
    [Fact]
    public void Routing_assigns_with_a_deadline_of_fifteen_working_days() =>
        Given(Histories.Verified)
            .When(c => Decide.Assign(c, Some.Route, Some.Policy, Calendar, On(2, 1), People.Job))
            .Then(new ComplaintAssigned(On(2, 1), Tree.Hospital, Desk.Agency, Some.Terms, AssignedBy.Routing, Some.Keys));

    [Fact]
    public void The_centre_assigns_from_its_triage_queue() =>
        Given(Histories.Verified)
            .When(c => Decide.Assign(c, new Route(Tree.Ministry, Desk.Inspector), Some.Policy, Calendar, On(2, 1), People.Centre))
            .Then(new ComplaintAssigned(On(2, 1), Tree.Ministry, Desk.Inspector, Some.Terms, AssignedBy.Centre, Some.Keys));

    [Fact]
    public void The_policy_that_set_the_deadline_is_pinned_in_the_event()
    {
        var policy = new DeadlinePolicy("urgent", 7, AnswerWorkingDays: 3);
        var terms = new DeadlineTerms(Day(2, 4), Day(2, 3), Day(2, 5), RemindBefore: 1, "urgent", 7);

        Given(Histories.Verified)
            .When(c => Decide.Assign(c, Some.Route, policy, Calendar, On(2, 1), People.Job))
            .Then(new ComplaintAssigned(On(2, 1), Tree.Hospital, Desk.Agency, terms, AssignedBy.Routing, Some.Keys));
    }

    [Fact]
    public void Assigned_at_the_weekend_the_first_working_day_counts_as_the_first()
    {
        // Friday 6 February at half past midnight in the Region, still Thursday in UTC.
        var now = On(2, 6, 0, 30).ToUniversalTime();
        var terms = new DeadlineTerms(Day(2, 26), Day(2, 19), Day(2, 27), RemindBefore: 5, "standard", 3);

        Given(Histories.Verified)
            .When(c => Decide.Assign(c, Some.Route, Some.Policy, Calendar, now, People.Job))
            .Then(new ComplaintAssigned(now, Tree.Hospital, Desk.Agency, terms, AssignedBy.Routing, Some.Keys));
    }

    [Fact]
    public void A_returned_complaint_is_assigned_again_with_the_deadline_that_was_told() =>
        Reassigned(On(2, 19)).Then(Again(On(2, 19)) with { Terms = Some.Terms });

    [Fact]
    public void Assigned_late_the_deadline_stays_and_the_ladder_waits_five_working_days() =>
        Reassigned(On(2, 24)).Then(Again(On(2, 24)) with { Terms = Some.Terms with { EscalateOn = Day(3, 3) } });

    [Fact]
    public void Cannot_assign_twice() =>
        Given(Histories.Assigned)
            .When(c => Decide.Assign(c, Some.Route, Some.Policy, Calendar, On(2, 2), People.Centre))
            .ThenRefused(RuleCodes.AlreadyAssigned);

    private static ComplaintAssigned Again(DateTimeOffset at) =>
        new(at, Tree.OtherHospital, Desk.Agency, Some.Terms, AssignedBy.Centre, Some.Keys);

    private static Scenario Reassigned(DateTimeOffset now) =>
        Given(Histories.Returned)
            .When(c => Decide.Assign(c, new Route(Tree.OtherHospital, Desk.Agency), Some.Policy, Calendar, now, People.Centre));
}
