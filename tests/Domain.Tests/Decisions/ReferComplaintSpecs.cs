namespace Ccs.Domain.Tests.Decisions;

public sealed class ReferComplaintSpecs
{
    private static readonly Route Elsewhere = new(Tree.OtherHospital, Desk.Agency);

    [Fact]
    public void Refers_sideways_and_the_deadline_stays() =>
        Given(Histories.Assigned)
            .When(c => Decide.Refer(c, Elsewhere, Some.Reason, Calendar, On(2, 3), People.Officer))
            .Then(Histories.Referral(On(2, 3), Tree.Hospital, Tree.OtherHospital));

    [Fact]
    public void Cannot_refer_to_the_desk_that_has_it_already() =>
        Given(Histories.Assigned)
            .When(c => Decide.Refer(c, Some.Route, Some.Reason, Calendar, On(2, 3), People.Officer))
            .ThenRefused(RuleCodes.SameAgency);

    [Fact]
    public void May_refer_to_the_inspector_of_the_same_agency() =>
        Given(Histories.Assigned)
            .When(c => Decide.Refer(c, Some.Route with { Desk = Desk.Inspector }, Some.Reason, Calendar, On(2, 3), People.Officer))
            .Then(Histories.Referral(On(2, 3), Tree.Hospital, Tree.Hospital) with { Desk = Desk.Inspector });

    [Fact]
    public void An_agency_may_make_the_third_sideways_move() =>
        Given(Histories.PassedOn(2))
            .When(c => Decide.Refer(c, Elsewhere, Some.Reason, Calendar, On(2, 5), People.Officer))
            .Then(Histories.Referral(On(2, 5), Tree.Hospital, Tree.OtherHospital));

    [Fact]
    public void After_three_sideways_moves_no_agency_may_refer() =>
        Given(Histories.PassedOn(3))
            .When(c => Decide.Refer(c, Some.Route, Some.Reason, Calendar, On(2, 5), People.Officer))
            .ThenRefused(RuleCodes.OnlyCentreMayRefer);

    [Fact]
    public void After_three_sideways_moves_the_centre_may_refer() =>
        Given(Histories.PassedOn(3))
            .When(c => Decide.Refer(c, Some.Route, Some.Reason, Calendar, On(2, 5), People.Centre))
            .Then(Histories.Referral(On(2, 5), Tree.OtherHospital, Tree.Hospital));

    [Fact]
    public void Returning_it_and_assigning_it_again_does_not_win_more_sideways_moves() =>
        Given([
                .. Histories.PassedOn(3),
                Histories.Return(On(2, 4)),
                new ComplaintAssigned(On(2, 5), Tree.Hospital, Desk.Agency, Some.Terms, AssignedBy.Centre, Some.Keys),
            ])
            .When(c => Decide.Refer(c, Elsewhere, Some.Reason, Calendar, On(2, 5), People.Officer))
            .ThenRefused(RuleCodes.OnlyCentreMayRefer);

    [Fact]
    public void Returns_count_as_sideways_moves_too() =>
        Given([
                .. Histories.PassedOn(2),
                Histories.Return(On(2, 4)),
                new ComplaintAssigned(On(2, 5), Tree.Hospital, Desk.Agency, Some.Terms, AssignedBy.Centre, Some.Keys),
            ])
            .When(c => Decide.Refer(c, Elsewhere, Some.Reason, Calendar, On(2, 5), People.Officer))
            .ThenRefused(RuleCodes.OnlyCentreMayRefer);

    [Fact]
    public void Whoever_takes_over_late_has_five_working_days_each_time_anew() =>
        Given([
                .. Histories.Assigned,
                Histories.Referral(On(2, 24), Tree.Hospital, Tree.OtherHospital) with
                {
                    Terms = Some.Terms with { EscalateOn = Day(3, 3) },
                },
            ])
            .When(c => Decide.Refer(c, Some.Route, Some.Reason, Calendar, On(3, 2), People.Officer))
            .Then(
                Histories.Referral(On(3, 2), Tree.OtherHospital, Tree.Hospital) with
                {
                    Terms = Some.Terms with { EscalateOn = Day(3, 9) },
                }
            );

    [Fact]
    public void An_overdue_complaint_stays_overdue_and_the_ladder_waits_five_working_days_for_the_new_agency() =>
        Given(Histories.Assigned)
            .When(c => Decide.Refer(c, Elsewhere, Some.Reason, Calendar, On(2, 24), People.Officer))
            .Then(
                Histories.Referral(On(2, 24), Tree.Hospital, Tree.OtherHospital) with
                {
                    Terms = Some.Terms with { EscalateOn = Day(3, 3) },
                }
            );

    [Fact]
    public void With_a_question_open_the_clock_runs_again_for_the_new_agency() =>
        Given(Histories.Asked)
            .When(c => Decide.Refer(c, Elsewhere, Some.Reason, Calendar, On(3, 1), People.Officer))
            .Then(
                Histories.Referral(On(3, 1), Tree.Hospital, Tree.OtherHospital) with
                {
                    Terms = new DeadlineTerms(Day(3, 4), Day(2, 25), Day(3, 5), 5, "standard", 3), // Three working days were left.
                }
            );

    [Fact]
    public void Cannot_refer_what_nobody_has() =>
        Given(Histories.Verified)
            .When(c => Decide.Refer(c, Elsewhere, Some.Reason, Calendar, On(2, 3), People.Centre))
            .ThenRefused(RuleCodes.NotAssigned);
}
