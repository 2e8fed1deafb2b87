using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class SetPolicySpecs
{
    [Fact]
    public void A_policy_for_all_gets_its_next_version() =>
        GivenLaid()
            .When(d => ChangeDirectory.SetPolicy(d, null, null, 10, Day(2, 10), Now))
            .Then(new PolicySet(Now, "standard", 2, null, null, 10, Day(2, 10)));

    [Theory]
    [InlineData(Tree.Hospital, null, Tree.Hospital)]
    [InlineData(null, "conduct", "conduct")]
    [InlineData(Tree.Hospital, "conduct", Tree.Hospital + "-conduct")]
    public void A_place_without_a_policy_gets_its_first(string? agency, string? category, string id) =>
        GivenLaid()
            .When(d => ChangeDirectory.SetPolicy(d, agency, category, 20, Day(3, 1), Now))
            .Then(new PolicySet(Now, id, 1, agency, category, 20, Day(3, 1)));

    [Fact]
    public void An_agency_and_a_category_of_the_same_id_have_policies_of_their_own() =>
        GivenLaid(
                new AgencyRegistered(Now, "conduct", Tree.Centre, "department", Old),
                new PolicySet(Now, "conduct", 1, "conduct", null, 9, Day(2, 1))
            )
            .When(d => ChangeDirectory.SetPolicy(d, null, "conduct", 20, Day(3, 1), Now))
            .Then(new PolicySet(Now, "conduct-policy", 1, null, "conduct", 20, Day(3, 1)));

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    [InlineData(-1)]
    public void Between_1_and_120_working_days(int days)
    {
        GivenLaid().When(d => ChangeDirectory.SetPolicy(d, null, null, days, Day(2, 10), Now)).ThenRefused(DirectoryRules.DaysOutOfRange);
        GivenLaid().When(d => ChangeDirectory.SetPolicy(d, null, null, 1, Day(2, 10), Now)).Then(Standard(1));
        GivenLaid().When(d => ChangeDirectory.SetPolicy(d, null, null, 120, Day(2, 10), Now)).Then(Standard(120));
    }

    [Fact]
    public void Never_from_a_day_that_has_passed() =>
        GivenLaid().When(d => ChangeDirectory.SetPolicy(d, null, null, 10, Day(2, 9), Now)).ThenRefused(DirectoryRules.StartsInThePast);

    [Fact]
    public void What_is_so_already_is_not_set_again_and_what_starts_earlier_is()
    {
        GivenLaid().When(d => ChangeDirectory.SetPolicy(d, null, null, 15, Day(2, 10), Now)).ThenNothing();
        GivenLaid(Standard(20) with { EffectiveFrom = Day(4, 1) })
            .When(d => ChangeDirectory.SetPolicy(d, null, null, 20, Day(3, 1), Now))
            .Then(Standard(20) with { Version = 3, EffectiveFrom = Day(3, 1) });
    }

    [Fact]
    public void The_same_from_the_same_day_on_is_so_already() =>
        GivenLaid(Standard(20)).When(d => ChangeDirectory.SetPolicy(d, null, null, 20, Day(2, 10), Now)).ThenNothing();

    [Fact]
    public void A_later_version_waits_for_its_day_and_the_earlier_one_holds_until_then()
    {
        var directory = Fold([.. Laid, Standard(10) with { EffectiveFrom = Day(3, 1) }]);

        directory.PolicyFor(Tree.Hospital, "conduct", Day(2, 28)).ShouldBe(new DeadlinePolicy("standard", 1, 15));
        directory.PolicyFor(Tree.Hospital, "conduct", Day(3, 1)).ShouldBe(new DeadlinePolicy("standard", 2, 10));
    }

    [Fact]
    public void It_is_for_an_agency_and_a_category_that_there_are()
    {
        GivenLaid().When(d => ChangeDirectory.SetPolicy(d, "nowhere", null, 10, Day(2, 10), Now)).ThenRefused(DirectoryRules.AgencyUnknown);
        GivenLaid()
            .When(d => ChangeDirectory.SetPolicy(d, null, "nothing", 10, Day(2, 10), Now))
            .ThenRefused(DirectoryRules.CategoryUnknown);
    }

    private static PolicySet Standard(int days) => new(Now, "standard", 2, null, null, days, Day(2, 10));
}
