using Npgsql;

namespace Ccs.WebApi.Tests.Audit;

/// <summary>What auditors read of a complaint.</summary>
[Collection("ccs")]
public sealed class HistoryTests(CcsFixture ccs)
{
    [Fact]
    public async Task Every_event_in_order_with_who_and_which_call_and_nothing_opened()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        // Else the second answer might know of leaves that the first did not.
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);

        var byNumber = (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/history")).ShouldBe(HttpStatusCode.OK);
        var byId = (await auditor.Get($"/api/v1/audit/complaints/{scenario.ComplaintId}/history")).ShouldBe(HttpStatusCode.OK);

        byId.Body.ShouldBe(byNumber.Body);
        var events = JsonNode.Parse(byNumber.Body)!.AsArray();
        events.Select(e => e!["version"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, events.Count));
        events[0]!["actor"]!.GetValue<string>().ShouldBe("complainant");
        events[^1]!["actor"]!.GetValue<string>().ShouldStartWith("staff:");
        events.ShouldAllBe(e => e!.AsObject().ContainsKey("leafIndex") && e["sequence"]!.GetValue<long>() > 0);
        events.ShouldAllBe(e => e!["correlationId"]!.GetValue<string>().Length == 32);
        events[0]!["data"]!["grievance"]!["title"]!.GetValue<string>().ShouldStartWith("s1.", Case.Sensitive, "sealed");
        byNumber.Body.ShouldNotContain(scenario.Code);
        byNumber.Body.ShouldNotContain(scenario.Contact);
        const string Looks = "select count(*) from ccs.mt_events where type = 'case-accessed.v2' and data ->> 'what' = 'history'";
        (await ccs.Count($"{Looks} and data ->> 'complaintId' = '{scenario.ComplaintId}'")).ShouldBe(2);
    }

    [Fact]
    public async Task The_code_of_an_event_of_the_first_version_is_not_told()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        await using var connection = new NpgsqlConnection(ccs.ConnectionString);
        await connection.OpenAsync();
        await using var older = new NpgsqlCommand(
            """
            update ccs.mt_events set type = 'complaint-verified',
                mt_dotnet_type = replace(mt_dotnet_type, 'ComplaintVerifiedV2', 'ComplaintVerified'),
                data = data || jsonb_build_object('complaintCode', @code)
            where stream_id = @id and type like 'complaint-verified%'
            """,
            connection
        );
        older.Parameters.AddWithValue("code", scenario.Code);
        older.Parameters.AddWithValue("id", Guid.Parse(scenario.ComplaintId));
        (await older.ExecuteNonQueryAsync()).ShouldBe(1);

        var history = await (await ccs.Api().As("auditor")).Get($"/api/v1/audit/complaints/{scenario.ComplaintId}/history");

        history.ShouldBe(HttpStatusCode.OK).Body.ShouldContain("\"complaint-verified\"");
        history.Body.ShouldNotContain(scenario.Code);
    }

    [Theory]
    [InlineData("officer.electricity")]
    [InlineData("head.electricity")]
    [InlineData("inspector.electricity")]
    [InlineData("centre")]
    [InlineData("analyst")]
    [InlineData("administrator")]
    public async Task It_is_for_auditors_alone(string userName)
    {
        var scenario = await Scenario.Filed(ccs.Api());

        (await (await ccs.Api().As(userName)).Get($"/api/v1/audit/complaints/{scenario.ComplaintId}/history")).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Nobody_unknown_and_malformed()
    {
        var auditor = await ccs.Api().As("auditor");

        (await ccs.Api().Get("/api/v1/audit/complaints/26-0000001/history")).ShouldBe(HttpStatusCode.Unauthorized);
        (await auditor.Get($"/api/v1/audit/complaints/{Guid.NewGuid()}/history")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await auditor.Get($"/api/v1/audit/complaints/{Guid.Empty}/history")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await auditor.Get("/api/v1/audit/complaints/99-0000001/history")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await auditor.Get("/api/v1/audit/complaints/somebody/history")).ShouldRefuse("numberOrId");
    }
}
