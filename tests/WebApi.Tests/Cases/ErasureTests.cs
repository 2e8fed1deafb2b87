using static Ccs.WebApi.Tests.Cases.Duplicates;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>The centre erases the personal data of a closed complaint at its complainant's request, long before its time is over.</summary>
[Collection("ccs")]
public sealed class ErasureTests(CcsFixture ccs)
{
    private const string Reason = "Her letter of the third, which names Shilan.";

    private static object Because => new { reason = Reason };

    [Fact]
    public async Task What_was_erased_nobody_reads_any_more_and_the_history_stays_whole()
    {
        var scenario = await Closed();
        var centre = await ccs.Api().As("centre");
        var before = await ccs.Types(scenario.ComplaintId);
        (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).Can.ShouldContain("erasure");
        (await centre.Get($"/api/v1/cases?q={scenario.Contact}"))["total"].GetValue<long>().ShouldBe(1);

        var erased = (await centre.Decide(scenario.ComplaintId, "erasure", Because)).ShouldBe(HttpStatusCode.OK);

        erased["erased"].GetValue<bool>().ShouldBeTrue();
        erased.Json["title"].ShouldBeNull();
        erased.Json["complainant"].ShouldBeNull();
        erased.Json["contact"].ShouldBeNull();
        erased.Can.ShouldNotContain("erasure");
        (await ccs.Types(scenario.ComplaintId)).ShouldBe(before + ",personal-data-erased");
        foreach (var table in new[] { "wrappedkey", "searchterms" })
        {
            (await ccs.Count($"select count(*) from ccs.mt_doc_{table} where id = '{scenario.ComplaintId}'")).ShouldBe(0, table);
        }

        (await centre.Get($"/api/v1/cases?q={scenario.Contact}"))["total"].GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task Tracking_knows_it_no_more_neither_by_its_code_nor_by_a_token_of_before()
    {
        var scenario = await Closed();
        var tracked = await scenario.Track();
        (await tracked.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK).Can.ShouldContain("reopen");

        await Erase(scenario);

        var opening = new { contact = scenario.Contact, complaintCode = scenario.Code };
        (await ccs.Api().Post("/api/v1/tracking", opening)).ShouldBe(HttpStatusCode.NotFound, "tracking.not-found");
        (await tracked.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.NotFound, "tracking.not-found");
        (await tracked.Post("/api/v1/tracking/reopening", new { reason = "Not in my street." })).ShouldBe(
            HttpStatusCode.Conflict,
            "complaint.erased"
        );
    }

    [Fact]
    public async Task The_reason_outlives_the_key_for_auditors_and_the_centre_and_stands_nowhere_in_clear()
    {
        var scenario = await Closed();
        await Erase(scenario);

        var auditor = await ccs.Api().As("auditor");
        var history = (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/history")).ShouldBe(HttpStatusCode.OK);
        var act = JsonNode.Parse(history.Body)!.AsArray()[^1]!;
        act["type"]!.GetValue<string>().ShouldBe("personal-data-erased");
        act["actor"]!.GetValue<string>().ShouldStartWith("staff:");
        act["reason"]!.GetValue<string>().ShouldBe(Reason);
        act["data"]!["cause"]!.GetValue<string>().ShouldBe("request", StringCompareShould.IgnoreCase);
        (await StepSeenBy("centre", scenario))["reason"]!.GetValue<string>().ShouldBe(Reason);
        (await StepSeenBy("officer.electricity", scenario))["reason"].ShouldBeNull();
        (await ccs.Count("select count(*) from ccs.mt_events e where e::text like '%names Shilan%'")).ShouldBe(0);
    }

    [Fact]
    public async Task It_happens_once()
    {
        var scenario = await Closed();
        var centre = await ccs.Api().As("centre");
        var path = $"/api/v1/cases/{scenario.ComplaintId}";
        var seen = ("If-Match", (await centre.Get(path)).ETag);
        (await centre.Post($"{path}/erasure", Because, seen)).ShouldBe(HttpStatusCode.OK);

        (await centre.Post($"{path}/erasure", Because, seen)).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        (await centre.Decide(scenario.ComplaintId, "erasure", Because)).ShouldBe(HttpStatusCode.Conflict, "complaint.erased");

        const string Erasures = "select count(*) from ccs.mt_events where type = 'personal-data-erased'";
        (await ccs.Count($"{Erasures} and stream_id = '{scenario.ComplaintId}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Before_it_is_closed_nothing_is_erased()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var centre = await ccs.Api().As("centre");

        (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).Can.ShouldNotContain("erasure");
        (await centre.Decide(scenario.ComplaintId, "erasure", Because)).ShouldBe(HttpStatusCode.Conflict, "complaint.not-closed");

        (await (await scenario.Track()).Get("/api/v1/tracking")).Text("status").ShouldBe("answered");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200f ")]
    [InlineData(2001)]
    public async Task Without_a_reason_that_can_be_read_nothing_is_erased(object? reason)
    {
        var scenario = await Closed();
        var given = reason is int length ? new string('r', length) : (string?)reason;

        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "erasure", new { reason = given })).ShouldRefuse("reason");

        (await (await scenario.Track()).Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_duplicate_that_waits_for_its_original_waits_no_more()
    {
        var (original, duplicate) = await Joined(ccs.Api());
        await Erase(duplicate);
        var before = await ccs.Types(duplicate.ComplaintId);
        before.ShouldEndWith(",personal-data-erased");
        var waits = $"select count(*) from ccs.mt_doc_caserow where id = '{duplicate.ComplaintId}' and waits_for_original is not null";
        (await ccs.Count(waits)).ShouldBe(0);

        await AnswerIt(ccs.Api(), original, ForLinked);
        (await ccs.Api().Post("/dev/jobs/duplicates")).ShouldBe(HttpStatusCode.OK);

        (await ccs.Types(duplicate.ComplaintId)).ShouldBe(before);
        (await (await original.Track()).Get("/api/v1/tracking")).Text("status").ShouldBe("answered");
    }

    /// <summary>Answered and accepted: for 30 days its complainant could still object.</summary>
    private async Task<Scenario> Closed()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        (await (await scenario.Track()).Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
        return scenario;
    }

    private async Task Erase(Scenario scenario) =>
        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "erasure", Because)).ShouldBe(HttpStatusCode.OK);

    private async Task<JsonNode> StepSeenBy(string userName, Scenario scenario) =>
        (await (await ccs.Api().As(userName)).Get($"/api/v1/cases/{scenario.ComplaintId}")).Json["timeline"]!.AsArray()[^1]!;
}
