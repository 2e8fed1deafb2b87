using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies;

/// <summary>Where complaints go once an agency is gone.</summary>
public sealed class SuccessionRoutingSpecs
{
    private static readonly GovernmentDirectory Succeeded = After(Laid, Tree.Hospital, Tree.OtherHospital);

    /// <summary>The hospital was taken over by the other one, and that one by the municipality.</summary>
    private static readonly GovernmentDirectory Chain = After(
        [.. Laid, .. ChangeDirectory.SucceedAgency(Fold(Laid), Tree.Hospital, Tree.OtherHospital, Now)],
        Tree.OtherHospital,
        Tree.Municipality
    );

    private static readonly GovernmentDirectory Retired = Fold([.. Laid, new AgencyRetired(Now, Tree.Hospital)]);

    [Fact]
    public void Whoever_took_over_stands_for_it_one_after_the_other_else_the_nearest_above()
    {
        Succeeded.StandingFor(Tree.Hospital).ShouldBe(Tree.OtherHospital);
        Chain.StandingFor(Tree.Hospital).ShouldBe(Tree.Municipality);
        Retired.StandingFor(Tree.Hospital).ShouldBe(Tree.Ministry);
        Retired.StandingFor(Tree.Ministry).ShouldBe(Tree.Ministry);
        Retired.StandingFor("nowhere").ShouldBe(Tree.Centre);
    }

    [Fact]
    public void Brought_back_it_stands_for_itself() =>
        Fold([.. Laid, new AgencySucceeded(Now, Tree.Hospital, Tree.OtherHospital), new AgencyBroughtBack(Now, Tree.Hospital)])
            .StandingFor(Tree.Hospital)
            .ShouldBe(Tree.Hospital);

    [Fact]
    public void A_circle_that_history_may_hold_ends_at_the_centre() =>
        Fold([
                .. Laid,
                new AgencySucceeded(Now, Tree.Hospital, Tree.OtherHospital),
                new AgencySucceeded(Now, Tree.OtherHospital, Tree.Hospital),
            ])
            .StandingFor(Tree.Hospital)
            .ShouldBe(Tree.Centre);

    [Fact]
    public void What_named_it_before_goes_to_the_successor()
    {
        Chain.HandedOverTo(Tree.Hospital, "surgery", "conduct").ShouldBe(Tree.Municipality);
        Chain.RouteFor(SubjectKind.Service, Tree.Hospital, null, "conduct", Nowhere).ShouldBe(new Route(Tree.Municipality, Desk.Agency));
    }

    [Fact]
    public void A_reopening_lands_at_the_successor_else_above_and_never_at_a_retired_agency()
    {
        Reopened(Succeeded, SubjectKind.Service).ShouldBe(new Route(Tree.OtherHospital, Desk.Agency));
        Reopened(Chain, SubjectKind.Service).ShouldBe(new Route(Tree.Municipality, Desk.Agency));
        Reopened(Retired, SubjectKind.Service).ShouldBe(new Route(Tree.Ministry, Desk.Agency));
        Reopened(Fold(Laid), SubjectKind.Service).ShouldBe(new Route(Tree.Ministry, Desk.Agency));
    }

    [Fact]
    public void A_person_who_came_along_is_never_judged_by_the_new_colleagues()
    {
        Reopened(Succeeded, SubjectKind.Person).ShouldBe(new Route(Tree.Ministry, Desk.Agency));
        Reopened(Succeeded, SubjectKind.Person, Tree.OtherHospital).ShouldBe(new Route(Tree.OtherHospital, Desk.Inspector));
        Succeeded
            .RouteForSuccession(SubjectKind.Person, Tree.Hospital, Tree.Hospital, Nowhere)
            .ShouldBe(new Route(Tree.Ministry, Desk.Agency));
        Succeeded
            .RouteForSuccession(SubjectKind.Person, Tree.Centre, Tree.Hospital, Nowhere)
            .ShouldBe(new Route(Tree.OtherHospital, Desk.Inspector), "an inspector who is still to come");
    }

    [Fact]
    public void Nor_by_them_when_it_is_passed_on_below_or_above_them()
    {
        var clinic = GovernmentDirectory.Evolve(Succeeded, new AgencyRegistered(Now, "clinic", Tree.OtherHospital, "department", New));

        clinic.UnitNow(Tree.Hospital).ShouldBe(Tree.OtherHospital);
        Routing
            .For(SubjectKind.Person, clinic.UnitNow(Tree.Hospital), clinic.LineOf("clinic"), Nowhere)
            .ShouldBe(new Route(Tree.Ministry, Desk.Agency));
    }

    private static bool Nowhere(string agencyId) => false;

    private static Route Reopened(GovernmentDirectory directory, SubjectKind kind, string? withInspector = null) =>
        directory.RouteForReopening(kind, Tree.Hospital, Tree.Hospital, agency => agency == withInspector);

    private static GovernmentDirectory After(IReadOnlyList<IDirectoryEvent> before, string id, string successorId) =>
        Fold([.. before, .. ChangeDirectory.SucceedAgency(Fold(before), id, successorId, Now)]);
}
