using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class SucceedAgencySpecs
{
    private static readonly AgencySucceeded Gone = new(Now, Tree.Hospital, Tree.OtherHospital);
    private static readonly AgencyMoved Below = new(Now, Tree.Hospital, Tree.Ministry, Tree.OtherHospital);
    private static readonly ServiceMoved Surgery = new(Now, "surgery", Tree.Hospital, Tree.OtherHospital);

    [Fact]
    public void The_agency_is_retired_and_put_below_the_successor_with_its_services() =>
        GivenLaid().When(d => ChangeDirectory.SucceedAgency(d, Tree.Hospital, Tree.OtherHospital, Now)).Then(Gone, Below, Surgery);

    [Fact]
    public void Again_nothing_happens() =>
        GivenLaid(Gone, Below, Surgery).When(d => ChangeDirectory.SucceedAgency(d, Tree.Hospital, Tree.OtherHospital, Now)).ThenNothing();

    [Fact]
    public void One_that_was_retired_without_anybody_in_its_place_gets_a_successor_later() =>
        GivenLaid(new AgencyRetired(Now, Tree.Hospital))
            .When(d => ChangeDirectory.SucceedAgency(d, Tree.Hospital, Tree.OtherHospital, Now))
            .Then(Gone, Below, Surgery);

    [Fact]
    public void Those_below_it_that_take_complaints_come_along() =>
        GivenLaid(new AgencyRetired(Now, Tree.OtherHospital))
            .When(d => ChangeDirectory.SucceedAgency(d, Tree.Ministry, Tree.Municipality, Now))
            .Then(
                new AgencySucceeded(Now, Tree.Ministry, Tree.Municipality),
                new AgencyMoved(Now, Tree.Hospital, Tree.Ministry, Tree.Municipality),
                new AgencyMoved(Now, Tree.Ministry, Tree.Centre, Tree.Municipality)
            );

    [Fact]
    public void One_from_below_comes_up_in_its_place()
    {
        var events = ChangeDirectory.SucceedAgency(Fold(Laid), Tree.Ministry, Tree.Hospital, Now);

        var after = Fold([.. Laid, .. events]);
        after.LineOf(Tree.Hospital).ShouldBe([Tree.Hospital, Tree.Centre]);
        after.LineOf(Tree.OtherHospital).ShouldBe([Tree.OtherHospital, Tree.Hospital, Tree.Centre]);
        after.LineOf(Tree.Ministry).ShouldBe([Tree.Ministry, Tree.Hospital, Tree.Centre]);
    }

    [Fact]
    public void Its_policies_come_along_where_the_successor_has_none_of_its_own()
    {
        PolicySet Policy(string id, int version, string agency, string? category, int days, int day) =>
            new(On(1, 1), id, version, agency, category, days, Day(2, day));

        GivenLaid(
                Policy("hospital", 1, Tree.Hospital, null, 9, 1),
                Policy("hospital", 2, Tree.Hospital, null, 8, 2),
                Policy("hospital", 3, Tree.Hospital, null, 7, 20),
                Policy("hospital-conduct", 1, Tree.Hospital, "conduct", 6, 1),
                Policy("other-conduct", 1, Tree.OtherHospital, "conduct", 5, 1)
            )
            .When(d => [.. ChangeDirectory.SucceedAgency(d, Tree.Hospital, Tree.OtherHospital, Now).OfType<PolicySet>()])
            .Then(
                Policy(Tree.OtherHospital, 1, Tree.OtherHospital, null, 8, 10) with
                {
                    At = Now,
                },
                Policy(Tree.OtherHospital, 2, Tree.OtherHospital, null, 7, 20) with
                {
                    At = Now,
                }
            );
    }

    [Fact]
    public void Rules_that_lead_to_it_and_those_about_its_services_go_to_the_successor() =>
        GivenLaid(
                new RoutingRuleSet(On(1, 2), "a", Tree.Municipality, null, null, Tree.Hospital),
                new RoutingRuleSet(On(1, 2), "b", Tree.OtherHospital, null, "conduct", Tree.Hospital),
                new RoutingRuleSet(On(1, 2), "c", Tree.Hospital, "surgery", null, Tree.Ministry),
                new RoutingRuleSet(On(1, 2), "d", Tree.Hospital, null, "conduct", Tree.Ministry)
            )
            .When(d => [.. ChangeDirectory.SucceedAgency(d, Tree.Hospital, Tree.OtherHospital, Now).Where(e => e is not PolicySet).Skip(3)])
            .Then(
                new RoutingRuleSet(Now, "a", Tree.Municipality, null, null, Tree.OtherHospital),
                new RoutingRuleRemoved(Now, "b"),
                new RoutingRuleSet(Now, "c", Tree.OtherHospital, "surgery", null, Tree.Ministry)
            );

    [Fact]
    public void Circles_and_what_takes_no_complaints_are_refused()
    {
        GivenLaid().When(d => ChangeDirectory.SucceedAgency(d, Tree.Centre, Tree.Ministry, Now)).ThenRefused(DirectoryRules.RootIsFixed);
        GivenLaid()
            .When(d => ChangeDirectory.SucceedAgency(d, Tree.Hospital, Tree.Hospital, Now))
            .ThenRefused(DirectoryRules.SucceedsItself);
        GivenLaid(new AgencyRetired(Now, Tree.OtherHospital))
            .When(d => ChangeDirectory.SucceedAgency(d, Tree.Hospital, Tree.OtherHospital, Now))
            .ThenRefused(DirectoryRules.SuccessorRetired);
        GivenLaid(Gone, new AgencySucceeded(Now, Tree.OtherHospital, Tree.Municipality))
            .When(d => ChangeDirectory.SucceedAgency(d, Tree.Municipality, Tree.Hospital, Now))
            .ThenRefused(DirectoryRules.SuccessionInCircles);
        GivenLaid().When(d => ChangeDirectory.SucceedAgency(d, "nowhere", Tree.Ministry, Now)).ThenRefused(DirectoryRules.AgencyUnknown);
        GivenLaid().When(d => ChangeDirectory.SucceedAgency(d, Tree.Hospital, "nowhere", Now)).ThenRefused(DirectoryRules.AgencyUnknown);
    }
}
