namespace Ccs.Domain.Tests.Agencies;

public sealed class RoutingSpecs
{
    private static readonly IReadOnlyList<string> FromTheHospital = Tree.LineOf(Tree.Hospital);

    [Fact]
    public void A_complaint_about_a_service_goes_to_the_agency_itself() =>
        Routing.For(SubjectKind.Service, FromTheHospital, InspectorIn(Tree.Hospital)).ShouldBe(new Route(Tree.Hospital, Desk.Agency));

    [Fact]
    public void A_complaint_about_a_service_of_the_centre_goes_to_the_centre() =>
        Routing.For(SubjectKind.Service, Tree.LineOf(Tree.Centre), InspectorIn()).ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void A_complaint_about_a_person_goes_to_the_inspector_of_the_agency() =>
        Routing.For(SubjectKind.Person, FromTheHospital, InspectorIn(Tree.Hospital, Tree.Ministry))
            .ShouldBe(new Route(Tree.Hospital, Desk.Inspector));

    [Fact]
    public void Without_one_it_goes_to_the_inspector_of_the_parent_agency() =>
        Routing.For(SubjectKind.Person, FromTheHospital, InspectorIn(Tree.Ministry)).ShouldBe(new Route(Tree.Ministry, Desk.Inspector));

    [Fact]
    public void Without_any_it_goes_to_the_officers_of_the_parent_agency() =>
        Routing.For(SubjectKind.Person, FromTheHospital, InspectorIn(Tree.Centre)).ShouldBe(new Route(Tree.Ministry, Desk.Agency));

    [Fact]
    public void The_parent_of_a_ministry_is_the_centre() =>
        Routing.For(SubjectKind.Person, Tree.LineOf(Tree.Ministry), InspectorIn()).ShouldBe(new Route(Tree.Centre, Desk.Agency));

    [Fact]
    public void A_complaint_about_a_person_of_the_centre_goes_to_its_inspector() =>
        Routing.For(SubjectKind.Person, Tree.LineOf(Tree.Centre), InspectorIn(Tree.Centre))
            .ShouldBe(new Route(Tree.Centre, Desk.Inspector));

    [Fact]
    public void Without_an_inspector_the_centre_may_not_look_into_its_own_unit() =>
        Should.Throw<RuleViolation>(() => Routing.For(SubjectKind.Person, Tree.LineOf(Tree.Centre), InspectorIn()))
            .Code.ShouldBe(RuleCodes.PersonsOwnUnit);

    [Theory]
    [InlineData(Tree.Hospital, Tree.Ministry)]
    [InlineData(Tree.Ministry, Tree.Centre)]
    [InlineData(Tree.Centre, Tree.Centre)]
    public void A_reopened_complaint_goes_to_the_parent_of_who_answered(string answered, string next)
    {
        Routing.ForReopening(SubjectKind.Service, Tree.LineOf(answered), InspectorIn(Tree.Ministry, Tree.Centre))
            .ShouldBe(new Route(next, Desk.Agency));
        Routing.ForReopening(SubjectKind.Person, Tree.LineOf(answered), InspectorIn(Tree.Ministry, Tree.Centre))
            .ShouldBe(new Route(next, Desk.Inspector));
    }

    [Theory]
    [InlineData(Tree.Hospital, Tree.Ministry)]
    [InlineData(Tree.Ministry, Tree.Centre)]
    [InlineData(Tree.Centre, Tree.Centre)]
    public void A_missing_inspector_never_stands_in_the_way_of_a_reopening(string answered, string next) =>
        // The level above is not the person's own unit: its officers look at it, and the complainant is never refused.
        Routing.ForReopening(SubjectKind.Person, Tree.LineOf(answered), InspectorIn(Tree.Hospital)).ShouldBe(new Route(next, Desk.Agency));

    private static Func<string, bool> InspectorIn(params string[] agencies) => agencies.Contains;
}
