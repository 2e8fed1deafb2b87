namespace Ccs.WebApi.Tests.Audit;

/// <summary>A complaint as it stood once.</summary>
[Collection("ccs")]
public sealed class ComplaintThenTests(CcsFixture ccs)
{
    [Fact]
    public async Task Each_version_and_each_moment_show_what_was_known_then_and_nothing_sealed()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        var path = $"/api/v1/audit/complaints/{scenario.Number}";
        var steps = (await auditor.Get($"{path}/history")).ShouldBe(HttpStatusCode.OK).Json.AsArray();
        List<string> statuses = [];
        foreach (var step in steps)
        {
            var then = (await auditor.Get($"{path}/state?version={step!["version"]}")).ShouldBe(HttpStatusCode.OK);
            then["version"].GetValue<int>().ShouldBe(step["version"]!.GetValue<int>());
            then.Text("type").ShouldBe(step["type"]!.GetValue<string>());
            then.Text("actor").ShouldBe(step["actor"]!.GetValue<string>());
            statuses.Add(then["state"]["status"]!.GetValue<string>());
            then["state"]["contact"]!["address"]!.GetValue<string>().ShouldBe("(sealed)");
            then.Body.ShouldNotContain("s1.", Case.Sensitive, "a sealed value");
            then.Body.ShouldNotContain(scenario.Contact);
            then.Body.ShouldNotContain(scenario.Code);
        }

        statuses.Distinct().ShouldBe(["filed", "verified", "assigned", "answered"]);

        var last = (await auditor.Get($"{path}/state?version={steps.Count}")).ShouldBe(HttpStatusCode.OK);
        last["state"]["agencyId"]!.GetValue<string>().ShouldBe("electricity");
        last["state"]["holdings"]!.AsArray().Count.ShouldBeGreaterThan(1);
        (await auditor.Get($"{path}/state?at={steps[^1]!["at"]}")).Body.ShouldBe(last.Body);
        (await auditor.Get($"/api/v1/audit/complaints/{scenario.ComplaintId}/state?at=2999-01-01T00:00Z")).Body.ShouldBe(last.Body);
        var filed = (await auditor.Get($"{path}/state?at={steps[0]!["at"]}")).ShouldBe(HttpStatusCode.OK);
        filed["version"].GetValue<int>().ShouldBe(1);
        filed["state"]["caseNumber"].ShouldBeNull();

        const string Looks = "select count(*) from ccs.mt_events where type = 'case-accessed.v2' and data ->> 'what' = 'history'";
        (await ccs.Count($"{Looks} and data ->> 'complaintId' = '{scenario.ComplaintId}'")).ShouldBe(steps.Count + 5);
    }

    [Theory]
    [InlineData("", "version")]
    [InlineData("?version=1&at=2026-11-30T00:00Z", "at")]
    [InlineData("?version=0", "version")]
    [InlineData("?version=999", "version")]
    [InlineData("?version=one", "version")]
    [InlineData("?version=-1", "version")]
    [InlineData("?at=yesterday", "at")]
    [InlineData("?at=2026-11-30", "at")]
    [InlineData("?at=1990-01-01T00:00:00Z", "at")]
    public async Task What_there_never_was_is_refused_at_its_field(string query, string field)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        foreach (var language in new[] { "en", "ckb", "ar" })
        {
            var auditor = await ccs.Api(language).As("auditor");
            (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/state{query}")).ShouldRefuse(field);
        }
    }

    [Fact]
    public async Task Nobody_unknown_malformed_and_others()
    {
        var auditor = await ccs.Api().As("auditor");
        var (id, _) = await Scenario.Filed(ccs.Api());
        var path = $"/api/v1/audit/complaints/{id}/state?version=1";

        (await ccs.Api().Get(path)).ShouldBe(HttpStatusCode.Unauthorized);
        await AuditAccess.ForAuditorsAlone(ccs, path);
        (await auditor.Get($"/api/v1/audit/complaints/{Guid.NewGuid()}/state?version=1")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
        (await auditor.Get("/api/v1/audit/complaints/99-0000001/state?version=1")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await auditor.Get("/api/v1/audit/complaints/somebody/state?version=1")).ShouldRefuse("numberOrId");
    }
}
