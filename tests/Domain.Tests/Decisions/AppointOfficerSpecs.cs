namespace Ccs.Domain.Tests.Decisions;

public sealed class AppointOfficerSpecs
{
    [Fact]
    public void An_officer_may_take_the_case() =>
        Given(Histories.Assigned)
            .When(c => Decide.Appoint(c, People.Officer.Id, On(2, 2), People.Officer))
            .Then(new OfficerAppointed(On(2, 2), People.Officer.Id));

    [Fact]
    public void An_officer_may_take_the_case_over_from_a_colleague() =>
        Given([.. Histories.Assigned, new OfficerAppointed(On(2, 2), People.Colleague.Id)])
            .When(c => Decide.Appoint(c, People.Officer.Id, On(2, 3), People.Officer))
            .Then(new OfficerAppointed(On(2, 3), People.Officer.Id));

    [Fact]
    public void An_officer_may_not_give_the_case_to_somebody_else() =>
        Given(Histories.Assigned)
            .When(c => Decide.Appoint(c, People.Colleague.Id, On(2, 2), People.Officer))
            .ThenRefused(RuleCodes.OnlyHeadMayAppointOthers);

    [Fact]
    public void An_inspector_may_not_give_the_case_to_somebody_else() =>
        Given(Histories.Assigned)
            .When(c => Decide.Appoint(c, People.Officer.Id, On(2, 2), People.Inspector))
            .ThenRefused(RuleCodes.OnlyHeadMayAppointOthers);

    [Fact]
    public void The_head_may_give_the_case_to_anybody() =>
        Given(Histories.Assigned)
            .When(c => Decide.Appoint(c, People.Colleague.Id, On(2, 2), People.Head))
            .Then(new OfficerAppointed(On(2, 2), People.Colleague.Id));

    [Fact]
    public void Appointing_the_same_officer_again_changes_nothing() =>
        Given([.. Histories.Assigned, new OfficerAppointed(On(2, 2), People.Officer.Id)])
            .When(c => Decide.Appoint(c, People.Officer.Id, On(2, 3), People.Officer))
            .ThenNothing();

    [Fact]
    public void Another_agency_appoints_its_own_officer() =>
        // The officer's appointment ended with the referral: the same name is news again.
        Given([
                .. Histories.Assigned,
                new OfficerAppointed(On(2, 2), People.Officer.Id),
                Histories.Referral(On(2, 3), Tree.Hospital, Tree.OtherHospital),
            ])
            .When(c => Decide.Appoint(c, People.Officer.Id, On(2, 4), People.Head))
            .Then(new OfficerAppointed(On(2, 4), People.Officer.Id));

    [Fact]
    public void Cannot_appoint_for_a_case_that_nobody_has() =>
        Given(Histories.Verified)
            .When(c => Decide.Appoint(c, People.Officer.Id, On(2, 2), People.Officer))
            .ThenRefused(RuleCodes.NotAssigned);
}
