using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class RoutingRuleSpecs
{
    private static readonly RoutingRuleSet Merged = new(Now, "r1", Tree.Hospital, null, null, Tree.OtherHospital);

    [Fact]
    public void A_rule_is_set_once_for_a_place_and_may_lead_elsewhere_later()
    {
        GivenLaid().When(d => Set(d, Merged)).Then(Merged);
        GivenLaid(Merged).When(d => Set(d, Merged with { Id = "r2" })).ThenNothing();
        GivenLaid(Merged)
            .When(d => Set(d, Merged with { Id = "r2", ToAgencyId = Tree.Ministry }))
            .Then(Merged with { ToAgencyId = Tree.Ministry });
        GivenLaid(Merged)
            .When(d => Set(d, Merged with { Id = "r2", ServiceId = "surgery", ToAgencyId = Tree.Ministry }))
            .Then(Merged with { Id = "r2", ServiceId = "surgery", ToAgencyId = Tree.Ministry });
    }

    [Fact]
    public void What_is_meant_to_be_new_changes_no_rule_that_is_set()
    {
        var laid = Fold([.. Laid, Merged]);
        Should.NotThrow(() => ChangeDirectory.RequireNewRule(laid, new RoutingRule("r2", Tree.Hospital, null, null, Tree.OtherHospital)));
        Should.NotThrow(() => ChangeDirectory.RequireNewRule(laid, new RoutingRule("r2", Tree.Hospital, "surgery", null, Tree.Ministry)));
        Should
            .Throw<RuleViolation>(() =>
                ChangeDirectory.RequireNewRule(laid, new RoutingRule("r2", Tree.Hospital, null, null, Tree.Ministry))
            )
            .Code.ShouldBe(DirectoryRules.PlaceHasRule);
    }

    [Fact]
    public void The_agency_that_is_named_may_be_retired_the_one_that_takes_over_may_not()
    {
        GivenLaid(new AgencyRetired(Now, Tree.Hospital)).When(d => Set(d, Merged)).Then(Merged);
        GivenLaid(new AgencyRetired(Now, Tree.OtherHospital)).When(d => Set(d, Merged)).ThenRefused(DirectoryRules.TakerRetired);
    }

    [Fact]
    public void A_rule_that_makes_no_sense_is_refused()
    {
        GivenLaid().When(d => Set(d, Merged with { ToAgencyId = Tree.Hospital })).ThenRefused(DirectoryRules.SameAgency);
        GivenLaid()
            .When(d => Set(d, Merged with { AgencyId = Tree.Ministry, ServiceId = "surgery" }))
            .ThenRefused(DirectoryRules.OtherAgencysService);
        GivenLaid().When(d => Set(d, Merged with { AgencyId = "nowhere" })).ThenRefused(DirectoryRules.AgencyUnknown);
        GivenLaid().When(d => Set(d, Merged with { ServiceId = "nothing" })).ThenRefused(DirectoryRules.ServiceUnknown);
        GivenLaid().When(d => Set(d, Merged with { CategoryId = "nothing" })).ThenRefused(DirectoryRules.CategoryUnknown);
        GivenLaid(Merged, new RoutingRuleSet(Now, "r2", Tree.OtherHospital, null, null, Tree.Municipality))
            .When(d => Set(d, new RoutingRuleSet(Now, "r3", Tree.Municipality, null, null, Tree.Hospital)))
            .ThenRefused(DirectoryRules.GoesInCircles);
    }

    [Fact]
    public void Rules_that_follow_each_other_without_coming_back_are_no_circle()
    {
        var last = new RoutingRuleSet(Now, "r2", Tree.Municipality, null, null, Tree.Hospital);
        GivenLaid(Merged with { AgencyId = Tree.OtherHospital, ToAgencyId = Tree.Municipality }).When(d => Set(d, last)).Then(last);
    }

    [Fact]
    public void A_rule_is_removed_once()
    {
        GivenLaid(Merged).When(d => ChangeDirectory.RemoveRoutingRule(d, "r1", Now)).Then(new RoutingRuleRemoved(Now, "r1"));
        GivenLaid().When(d => ChangeDirectory.RemoveRoutingRule(d, "r1", Now)).ThenNothing();
    }

    [Fact]
    public void The_more_exact_rule_goes_first_and_rules_follow_each_other()
    {
        var directory = Fold([
            .. Laid,
            Merged,
            new RoutingRuleSet(Now, "r2", Tree.Hospital, null, "conduct", Tree.Municipality),
            new RoutingRuleSet(Now, "r3", Tree.Hospital, "surgery", null, Tree.Ministry),
            new RoutingRuleSet(Now, "r4", Tree.OtherHospital, null, null, Tree.Centre),
        ]);

        directory.HandedOverTo(Tree.Hospital, null, "delay").ShouldBe(Tree.Centre);
        directory.HandedOverTo(Tree.Hospital, null, "conduct-rudeness").ShouldBe(Tree.Municipality);
        directory.HandedOverTo(Tree.Hospital, "surgery", "conduct-rudeness").ShouldBe(Tree.Ministry);
        directory.HandedOverTo(Tree.Municipality, null, "delay").ShouldBe(Tree.Municipality);
    }

    [Fact]
    public void The_rule_of_a_sub_category_goes_before_that_of_its_first_level() =>
        Fold([
                .. Laid,
                new RoutingRuleSet(Now, "r1", Tree.Hospital, null, "conduct", Tree.Municipality),
                new RoutingRuleSet(Now, "r2", Tree.Hospital, null, "conduct-rudeness", Tree.Ministry),
            ])
            .HandedOverTo(Tree.Hospital, null, "conduct-rudeness")
            .ShouldBe(Tree.Ministry);

    [Fact]
    public void A_retired_agency_takes_nothing_over() =>
        Fold([.. Laid, Merged, new AgencyRetired(Now, Tree.OtherHospital)])
            .HandedOverTo(Tree.Hospital, null, "delay")
            .ShouldBe(Tree.Hospital);

    [Fact]
    public void A_complaint_about_a_service_goes_to_the_agency_that_took_over() =>
        RouteWith(SubjectKind.Service, Merged).ShouldBe(new Route(Tree.OtherHospital, Desk.Agency));

    [Fact]
    public void A_complaint_about_a_person_goes_to_its_inspector_or_to_the_agency_above_it()
    {
        RouteWith(SubjectKind.Person, Merged, Tree.OtherHospital).ShouldBe(new Route(Tree.OtherHospital, Desk.Inspector));
        RouteWith(SubjectKind.Person, Merged).ShouldBe(new Route(Tree.Ministry, Desk.Agency));
    }

    [Fact]
    public void A_rule_never_brings_a_complaint_about_a_person_to_the_persons_own_unit()
    {
        // The ministry handed over to a hospital below it: the agency above the hospital is the ministry itself.
        var rule = new RoutingRuleSet(Now, "r1", Tree.Ministry, null, null, Tree.Hospital);
        Fold([.. Laid, rule])
            .RouteFor(SubjectKind.Person, Tree.Ministry, null, "conduct", _ => false)
            .ShouldBe(new Route(Tree.Centre, Desk.Agency));
    }

    [Fact]
    public void Where_nobody_takes_complaints_any_more_the_centre_finds_a_place() =>
        Fold([.. Laid, new AgencyRetired(Now, Tree.Hospital)])
            .RouteFor(SubjectKind.Service, Tree.Hospital, null, "conduct", _ => true)
            .ShouldBeNull();

    private static Route? RouteWith(SubjectKind kind, RoutingRuleSet rule, params string[] inspectors) =>
        Fold([.. Laid, rule]).RouteFor(kind, Tree.Hospital, null, "conduct", inspectors.Contains);

    private static IReadOnlyList<IDirectoryEvent> Set(GovernmentDirectory directory, RoutingRuleSet rule) =>
        ChangeDirectory.SetRoutingRule(
            directory,
            rule.Id,
            new RoutingRule(string.Empty, rule.AgencyId, rule.ServiceId, rule.CategoryId, rule.ToAgencyId),
            Now
        );
}
