namespace Ccs.Domain.Tests.Agencies;

public sealed class RoutingSpecs
{
    private static readonly IReadOnlyList<string> FromTheHospital = Tree.LineOf(Tree.Hospital);

    [Fact]
    public void A_complaint_about_a_service_goes_to_the_agency_itself() =>
        Routing.For(SubjectKind.Service, null, FromTheHospital, InspectorIn(Tree.Hospital)).ShouldBe(new Route(Tree.Hospital, Desk.Agency));

    [Fact]
    public void A_complaint_about_a_service_of_the_centre_goes_to_the_centre() =>
        Routing.For(SubjectKind.Service, null, Tree.LineOf(Tree.Centre), InspectorIn()).ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void A_complaint_about_a_person_goes_to_the_inspector_of_the_agency() =>
        Routing
            .For(SubjectKind.Person, Tree.Hospital, FromTheHospital, InspectorIn(Tree.Hospital, Tree.Ministry))
            .ShouldBe(new Route(Tree.Hospital, Desk.Inspector));

    [Fact]
    public void Without_one_it_goes_to_the_inspector_of_the_parent_agency() =>
        Routing
            .For(SubjectKind.Person, Tree.Hospital, FromTheHospital, InspectorIn(Tree.Ministry))
            .ShouldBe(new Route(Tree.Ministry, Desk.Inspector));

    [Fact]
    public void Without_any_it_goes_to_the_officers_of_the_parent_agency() =>
        Routing
            .For(SubjectKind.Person, Tree.Hospital, FromTheHospital, InspectorIn(Tree.Centre))
            .ShouldBe(new Route(Tree.Ministry, Desk.Agency));

    [Fact]
    public void The_parent_of_a_ministry_is_the_centre() =>
        Routing
            .For(SubjectKind.Person, Tree.Ministry, Tree.LineOf(Tree.Ministry), InspectorIn())
            .ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void A_complaint_about_a_person_of_the_centre_goes_to_its_inspector() =>
        Routing
            .For(SubjectKind.Person, Tree.Centre, Tree.LineOf(Tree.Centre), InspectorIn(Tree.Centre))
            .ShouldBe(new Route(Tree.Centre, Desk.Inspector));

    [Fact]
    public void Without_an_inspector_the_centre_may_not_look_into_its_own_unit() =>
        Should
            .Throw<RuleViolation>(() => Routing.For(SubjectKind.Person, Tree.Centre, Tree.LineOf(Tree.Centre), InspectorIn()))
            .Code.ShouldBe(RuleCodes.PersonsOwnUnit);

    [Theory]
    [InlineData(Tree.Hospital, Tree.Ministry)]
    [InlineData(Tree.Ministry, Tree.Centre)]
    [InlineData(Tree.Centre, Tree.Centre)]
    public void A_reopened_complaint_goes_to_the_parent_of_who_answered(string answered, string next)
    {
        Routing
            .ForReopening(SubjectKind.Service, null, Tree.LineOf(answered), InspectorIn(Tree.Ministry, Tree.Centre))
            .ShouldBe(new Route(next, Desk.Agency));
        Routing
            .ForReopening(SubjectKind.Person, Tree.Hospital, Tree.LineOf(answered), InspectorIn(Tree.Ministry, Tree.Centre))
            .ShouldBe(new Route(next, Desk.Inspector));
    }

    [Theory]
    [InlineData(Tree.Hospital, Tree.Ministry)]
    [InlineData(Tree.Ministry, Tree.Centre)]
    [InlineData(Tree.Centre, Tree.Centre)]
    public void A_missing_inspector_never_stands_in_the_way_of_a_reopening(string answered, string next) =>
        // The person is of the hospital, and the level above is not: its officers look at it, and the complainant is never refused.
        Routing
            .ForReopening(SubjectKind.Person, Tree.Hospital, Tree.LineOf(answered), InspectorIn(Tree.Hospital))
            .ShouldBe(new Route(next, Desk.Agency));

    [Fact]
    public void Without_an_inspector_the_centre_finds_nobody_for_its_own_unit() =>
        Routing.Find(SubjectKind.Person, Tree.Centre, Tree.LineOf(Tree.Centre), InspectorIn()).ShouldBeNull();

    [Fact]
    public void Nor_where_the_complainant_named_no_unit_and_the_centre_is_to_look_into_it() =>
        Routing.Find(SubjectKind.Person, null, Tree.LineOf(Tree.Centre), InspectorIn()).ShouldBeNull();

    [Fact]
    public void Where_the_complainant_named_no_unit_the_agency_that_the_centre_finds_counts_as_the_own() =>
        Routing.For(SubjectKind.Person, null, FromTheHospital, InspectorIn()).ShouldBe(new Route(Tree.Ministry, Desk.Agency));

    [Fact]
    public void Referred_below_the_persons_unit_it_does_not_come_back_to_its_officers() =>
        // A person of the ministry, referred to a hospital without an inspector: the parent would be the person's own unit.
        Routing.For(SubjectKind.Person, Tree.Ministry, FromTheHospital, InspectorIn()).ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void Nor_to_the_officers_of_a_unit_below_whose_cases_the_persons_unit_sees() =>
        Routing
            .For(SubjectKind.Person, Tree.Ministry, ["ward", .. FromTheHospital], InspectorIn())
            .ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void The_inspector_of_the_persons_unit_may_look_into_it_all_the_same() =>
        Routing
            .For(SubjectKind.Person, Tree.Ministry, FromTheHospital, InspectorIn(Tree.Ministry))
            .ShouldBe(new Route(Tree.Ministry, Desk.Inspector));

    [Fact]
    public void Referred_to_another_branch_it_goes_as_any_other() =>
        Routing.For(SubjectKind.Person, Tree.Municipality, FromTheHospital, InspectorIn()).ShouldBe(new Route(Tree.Ministry, Desk.Agency));

    [Fact]
    public void Above_the_centre_there_is_nothing_and_it_takes_what_is_not_about_its_own() =>
        Routing
            .For(SubjectKind.Person, Tree.Municipality, Tree.LineOf(Tree.Centre), InspectorIn())
            .ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void A_reopening_does_not_come_to_the_persons_unit_either() =>
        Routing
            .ForReopening(SubjectKind.Person, Tree.Ministry, FromTheHospital, InspectorIn(Tree.Hospital))
            .ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void A_reopening_about_a_person_of_the_centre_stays_with_who_answered()
    {
        Routing
            .ForReopening(SubjectKind.Person, Tree.Centre, Tree.LineOf(Tree.Municipality), InspectorIn(Tree.Municipality))
            .ShouldBe(new Route(Tree.Municipality, Desk.Inspector));

        // At the inspector's desk, which is empty: its officers must not see it, and the centre's complaint directorate sees all.
        Routing
            .ForReopening(SubjectKind.Person, Tree.Centre, Tree.LineOf(Tree.Centre), InspectorIn())
            .ShouldBe(new Route(Tree.Centre, Desk.Inspector));
    }

    private static Func<string, bool> InspectorIn(params string[] agencies) => agencies.Contains;
}
