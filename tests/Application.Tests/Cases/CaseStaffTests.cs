namespace Ccs.Application.Tests.Cases;

/// <summary>Who gets word of a case. Whoever may not see it never does, not even its code.</summary>
public sealed class CaseStaffTests
{
    private static readonly Actor Job = Actor.System("deadlines");

    private readonly Office _office = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_officer_is_reminded_and_nobody_else()
    {
        var officer = _office.Add("officer", Role.Officer, Tree.Hospital);
        _office.Add("head", Role.AgencyHead, Tree.Hospital);

        (await Responsible([.. Histories.Assigned, Appointed(officer)])).ShouldBe(["officer"]);
    }

    [Fact]
    public async Task Without_an_officer_the_heads_are()
    {
        _office.Add("head", Role.AgencyHead, Tree.Hospital);
        _office.Add("other head", Role.AgencyHead, Tree.OtherHospital);

        (await Responsible(Histories.Assigned)).ShouldBe(["head"]);
    }

    [Fact]
    public async Task An_officer_who_is_barred_is_not_told_and_the_head_is()
    {
        var officer = _office.Add("officer", Role.Officer, Tree.Hospital);
        _office.Add("head", Role.AgencyHead, Tree.Hospital);

        (await Responsible([.. Histories.Assigned, Appointed(officer), Barred(officer)])).ShouldBe(["head"]);
    }

    [Fact]
    public async Task An_officer_who_went_to_another_agency_is_not_told_and_the_head_is()
    {
        var officer = _office.Add("officer", Role.Officer, Tree.Hospital);
        _office.Add("head", Role.AgencyHead, Tree.Hospital);
        _office.Move(officer, Tree.Municipality);

        (await Responsible([.. Histories.Assigned, Appointed(officer)])).ShouldBe(["head"]);
    }

    [Fact]
    public async Task A_head_who_is_named_in_it_is_not_told_and_the_centre_is_since_nobody_else_is_left()
    {
        var head = _office.Add("head", Role.AgencyHead, Tree.Hospital);
        _office.Add("centre", Role.CentreOfficer, null);

        (await Responsible([.. Histories.Assigned, Barred(head)])).ShouldBe(["centre"]);
        (await Climbed([.. Histories.Assigned, Barred(head)])).ShouldBe(["centre"]);
    }

    [Fact]
    public async Task At_the_inspectors_desk_the_inspectors_who_are_not_barred_are_told()
    {
        _office.Add("head", Role.AgencyHead, Tree.Hospital);
        var accused = _office.Add("accused", Role.Inspector, Tree.Hospital);
        _office.Add("inspector", Role.Inspector, Tree.Hospital);
        IReadOnlyList<IComplaintEvent> history = [.. AtTheInspectors, Barred(accused)];

        (await Responsible(history)).ShouldBe(["inspector"]);
        (await Climbed(history)).ShouldBe(["inspector"]);
    }

    [Fact]
    public async Task A_step_up_goes_to_the_head_then_to_the_parents_head_then_to_the_centre_officers()
    {
        _office.Add("head", Role.AgencyHead, Tree.Hospital);
        _office.Add("minister", Role.AgencyHead, Tree.Ministry);
        _office.Add("head of the diwan", Role.AgencyHead, Tree.Centre);
        _office.Add("centre 1", Role.CentreOfficer, null);
        _office.Add("centre 2", Role.CentreOfficer, null);
        var up = Histories.Escalation(On(2, 23), EscalationLevel.AgencyHead, Day(3, 2), Tree.Hospital, Tree.Hospital);
        var further = Histories.Escalation(On(2, 24), EscalationLevel.ParentAgency, Day(3, 2), Tree.Hospital, Tree.Ministry);

        (await Climbed(Histories.Assigned)).ShouldBe(["head"]);
        (await Climbed([.. Histories.Assigned, up])).ShouldBe(["minister"]);
        (await Climbed([.. Histories.Assigned, up, further])).ShouldBe(["centre 1", "centre 2"]);
    }

    [Fact]
    public async Task A_step_up_from_the_inspectors_desk_goes_to_the_parents_inspector_and_not_to_its_head_who_does_not_see_it()
    {
        _office.Add("minister", Role.AgencyHead, Tree.Ministry);
        _office.Add("inspector", Role.Inspector, Tree.Ministry);
        var up = Histories.Escalation(On(2, 23), EscalationLevel.AgencyHead, Day(3, 2), Tree.Hospital, Tree.Hospital);

        (await Climbed([.. AtTheInspectors, up])).ShouldBe(["inspector"]);
    }

    [Fact]
    public async Task A_step_that_is_not_due_tells_nobody()
    {
        _office.Add("head", Role.AgencyHead, Tree.Hospital);
        var @case = _office.Open(Histories.Assigned, Job, On(2, 5));

        await new Escalation(new CaseStaff(_office.Staff)).OneLevelUp(@case, null, Ct);

        _office.Recorded.ShouldBeEmpty();
        _office.Told.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_is_told_who_does_not_see_it()
    {
        var stranger = _office.Add("stranger", Role.Officer, Tree.Municipality);
        var analyst = _office.Add("analyst", Role.Analyst, null);
        var idle = _office.Add("idle", Role.Officer, Tree.Hospital, active: false);
        var officer = _office.Add("officer", Role.Officer, Tree.Hospital);
        var @case = _office.Open([.. Histories.Assigned, Barred(officer)], Job, On(2, 5));

        foreach (var member in new[] { stranger, analyst, idle, officer })
        {
            @case.TellStaff(member, "deadline-reminder");
        }

        _office.Told.ShouldBeEmpty();
    }

    private static IReadOnlyList<IComplaintEvent> AtTheInspectors =>
        [
            .. Histories.Verified,
            new ComplaintAssigned(On(2, 1, 9, 10), Tree.Hospital, Desk.Inspector, Some.Terms, AssignedBy.Routing, Some.Keys),
        ];

    private static OfficerAppointed Appointed(StaffMember member) => new(On(2, 2), member.Id.ToString());

    private static StaffBarred Barred(StaffMember member) => new(On(2, 3), member.Id.ToString(), null);

    private async Task<string[]> Responsible(IReadOnlyList<IComplaintEvent> history)
    {
        var @case = _office.Open(history, Job, On(2, 16));
        return [.. (await new CaseStaff(_office.Staff).Responsible(@case, Ct)).Select(m => m.UserName)];
    }

    private async Task<string[]> Climbed(IReadOnlyList<IComplaintEvent> history)
    {
        _office.Notices.Clear();
        await new Escalation(new CaseStaff(_office.Staff)).OneLevelUp(_office.Open(history, Job, On(3, 9)), null, Ct);
        return [.. _office.Told];
    }
}
