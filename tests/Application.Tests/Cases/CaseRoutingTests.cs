namespace Ccs.Application.Tests.Cases;

/// <summary>Where a verified complaint goes at once, and who is kept away from it.</summary>
public sealed class CaseRoutingTests
{
    private const string Accused = "Azad Karim Omer";

    private readonly Office _office = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_named_is_barred_before_anybody_gets_the_case()
    {
        var named = Account("officer", Role.Officer, Tree.Hospital);
        _office.Add("inspector", Role.Inspector, Tree.Hospital);

        var @case = await Routed(About());

        _office.Recorded.Select(e => e.GetType()).ShouldBe([typeof(StaffBarred), typeof(ComplaintAssigned)]);
        @case.Complaint.Barred.ShouldBe([named.Id.ToString()]);
        (@case.Complaint.AgencyId, @case.Complaint.Desk).ShouldBe((Tree.Hospital, Desk.Inspector));
    }

    [Fact]
    public async Task An_inspector_who_is_named_does_not_count_as_one()
    {
        Account("inspector", Role.Inspector, Tree.Hospital);

        var @case = await Routed(About());

        (@case.Complaint.AgencyId, @case.Complaint.Desk).ShouldBe((Tree.Ministry, Desk.Agency));
    }

    [Fact]
    public async Task A_colleague_of_the_inspector_who_is_named_has_the_case()
    {
        Account("named", Role.Inspector, Tree.Hospital);
        _office.Add("inspector", Role.Inspector, Tree.Hospital);

        var @case = await Routed(About());

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

        (await _office.Routing.RouteTo(@case, Tree.Hospital, Ct)).ShouldBe(new Route(Tree.Centre, Desk.Agency));
    }

    [Fact]
    public async Task Those_who_would_not_see_it_are_not_judged_before_it_comes_to_them()
    {
        Account("elsewhere", Role.Inspector, Tree.Municipality);
        _office.Add("inspector", Role.Inspector, Tree.Hospital);
        var @case = await Routed(About());
        @case.Complaint.Barred.ShouldBeEmpty();

        // It would be their desk now, and they are the person.
        (await _office.Routing.RouteTo(@case, Tree.Municipality, Ct)).ShouldBe(new Route(Tree.Centre, Desk.Agency));
        @case.Complaint.Barred.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reopened_it_is_judged_where_it_goes()
    {
        var head = Account("head", Role.AgencyHead, Tree.Ministry);
        var @case = _office.Open([.. About(), .. Histories.Answered.Skip(2)], Actor.Complainant, On(2, 12));

        await _office.Routing.RouteForReopening(@case, Ct);

        @case.Complaint.Barred.ShouldBe([head.Id.ToString()]);
    }

    [Fact]
    public async Task About_a_person_of_no_known_agency_the_centre_is_judged()
    {
        var named = Account("named", Role.CentreOfficer, null);
        _office.Add("centre", Role.CentreOfficer, null);

        (await Routed(About(null))).Complaint.Barred.ShouldBe([named.Id.ToString()]);
    }

    [Fact]
    public async Task Where_everybody_there_is_barred_the_level_above_gets_it()
    {
        // No inspector anywhere: it goes to the ministry's own people, who are all named so.
        Account("officer", Role.Officer, Tree.Ministry);
        Account("head", Role.AgencyHead, Tree.Ministry);
        _office.Add("centre", Role.CentreOfficer, null);

        var @case = await Routed(About());

        (@case.Complaint.AgencyId, @case.Complaint.Level).ShouldBe((Tree.Ministry, EscalationLevel.Centre));
        _office.Recorded.OfType<ComplaintEscalated>().ShouldAllBe(e => e.Cause == EscalationCause.NobodyLeft);
        _office.Told.ShouldBe(["centre"]);
    }

    [Fact]
    public async Task Where_a_colleague_is_left_it_stays()
    {
        Account("officer", Role.Officer, Tree.Ministry);
        _office.Add("head", Role.AgencyHead, Tree.Ministry);

        (await Routed(About())).Complaint.Level.ShouldBe(EscalationLevel.Officer);
    }

    /// <summary>An account of whoever is complained about.</summary>
    private StaffMember Account(string userName, Role role, string? agencyId) => _office.Add(userName, role, agencyId, name: Accused);

    private static IReadOnlyList<IComplaintEvent> About(string? agencyId = Tree.Hospital) =>
        [
            Some.Filing with
            {
                Subject = Some.Filing.Subject with { AgencyId = agencyId, PersonName = new Sealed(Accused) },
            },
            .. Histories.Verified.Skip(1),
        ];

    private async Task<OpenCase> Routed(IReadOnlyList<IComplaintEvent> history)
    {
        var @case = _office.Open(history, Actor.Complainant, On(2, 2));
        await _office.Routing.AssignToNamedAgency(@case, Ct);
        return @case;
    }
}
