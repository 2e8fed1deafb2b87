namespace Ccs.WebApi.Tests.Administration;

/// <summary>Where complaints go once one agency hands over to another.</summary>
[Collection("ccs")]
public sealed class RoutingEffectTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_merged_department_hands_its_complaints_over_until_the_rule_is_removed()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (merged, into) = (await administrator.NewAgency(), await administrator.NewAgency());

        var rule = (
            await administrator.Change(
                "routing-rules",
                new
                {
                    agencyId = merged,
                    toAgencyId = into,
                    reason = "Merged.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        (await AgencyOf(merged)).ShouldBe(into);
        (
            await administrator.Change(
                "routing-rules",
                new
                {
                    agencyId = into,
                    toAgencyId = merged,
                    reason = "Back.",
                }
            )
        ).ShouldBe(HttpStatusCode.Conflict, "routing.goes-in-circles");
        (
            await administrator.Change(
                "routing-rules",
                new
                {
                    agencyId = "nowhere",
                    serviceId = "nothing",
                    toAgencyId = "nowhere",
                    reason = "r",
                }
            )
        ).ShouldRefuse("agencyId");
        (await administrator.Get("routing-rules"))["rules"].AsArray().ShouldContain(r => r!["id"]!.GetValue<string>() == rule.Text("id"));

        (await administrator.Change($"routing-rules/{rule.Text("id")}/removal", new { reason = "Apart again." })).ShouldBe(
            HttpStatusCode.OK
        );
        (await AgencyOf(merged)).ShouldBe(merged);
        (await administrator.Change($"routing-rules/{rule.Text("id")}/removal", new { reason = "Again." })).ShouldBe(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    private async Task<string> AgencyOf(string named)
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", named));
        return (await (await scenario.Track()).Get("/api/v1/tracking"))["agency"]["id"]!.GetValue<string>();
    }
}
