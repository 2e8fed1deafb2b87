namespace Ccs.Application.Tests.Cases;

/// <summary>Where a verified complaint goes at once, and who is kept away from it.</summary>
public sealed class CaseRoutingTests
{
    private static readonly string Accused = Some.Text.Token;

    private readonly Office _office = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_named_is_barred_before_anybody_gets_the_case()
    {
        var named = _office.Add(Accused, Role.Officer, Tree.Hospital);
        _office.Add("inspector", Role.Inspector, Tree.Hospital);

        var @case = await Routed(Histories.Verified);

        _office.Recorded.Select(e => e.GetType()).ShouldBe([typeof(StaffBarred), typeof(ComplaintAssigned)]);
        @case.Complaint.Barred.ShouldBe([named.Id.ToString()]);
        (@case.Complaint.AgencyId, @case.Complaint.Desk).ShouldBe((Tree.Hospital, Desk.Inspector));
    }

    [Fact]
    public async Task An_inspector_who_is_named_does_not_count_as_one()
    {
        _office.Add(Accused, Role.Inspector, Tree.Hospital);

        var @case = await Routed(Histories.Verified);

        (@case.Complaint.AgencyId, @case.Complaint.Desk).ShouldBe((Tree.Ministry, Desk.Agency));
    }

    [Fact]
    public async Task A_colleague_of_the_inspector_who_is_named_has_the_case()
    {
        _office.Add(Accused, Role.Inspector, Tree.Hospital);
        _office.Add("inspector", Role.Inspector, Tree.Hospital);

        var @case = await Routed(Histories.Verified);

        (@case.Complaint.AgencyId, @case.Complaint.Desk).ShouldBe((Tree.Hospital, Desk.Inspector));
    }

    [Fact]
    public async Task About_a_person_of_the_centre_without_an_inspector_it_waits_in_the_triage_queue()
    {
        var @case = await Routed(About(Tree.Centre));

        @case.Complaint.Status.ShouldBe(ComplaintStatus.Verified);
        _office.Recorded.ShouldBeEmpty();
    }

    [Fact]
    public async Task Referred_below_the_persons_unit_it_does_not_come_back_to_that_unit()
    {
        var @case = _office.Open(About(Tree.Ministry), Actor.System("routing"), On(2, 2));

        (await new CaseRouting(_office.Staff).RouteTo(@case, Tree.Hospital, Ct)).ShouldBe(new Route(Tree.Centre, Desk.Agency));
    }

    private static IReadOnlyList<IComplaintEvent> About(string agencyId) =>
        [Some.Filing with { Subject = Some.Filing.Subject with { AgencyId = agencyId } }, .. Histories.Verified.Skip(1)];

    private async Task<OpenCase> Routed(IReadOnlyList<IComplaintEvent> history)
    {
        var @case = _office.Open(history, Actor.Complainant, On(2, 2));
        await new CaseRouting(_office.Staff).AssignToNamedAgency(@case, Ct);
        return @case;
    }
}
