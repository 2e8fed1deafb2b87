namespace Ccs.WebApi.Tests.Audit;

/// <summary>Who may not open sealed words, and of which cases nobody does.</summary>
[Collection("ccs")]
public sealed class OpeningRefusalTests(CcsFixture ccs)
{
    private const string Reason = "A judge asks what was answered.";

    private static object Because => new { reason = Reason };

    [Fact]
    public async Task An_auditor_who_is_barred_from_it_finds_nothing()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var userName = Administrator.NewId("auditor");
        var made = await CcsProgram.Command(ccs.Settings, "staff", "create", userName, "auditor", "Hogir Nadir");
        var auditor = await new NewStaff(ccs, userName, NewStaff.PrintedPassword(made.Output)).Settle();
        var correlation = await ccs.Text(
            $"select correlation_id from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and version = 1"
        );
        var sequence = await ccs.Count($"select seq_id from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and version = 1");
        (await auditor.Api.Get($"/api/v1/audit/events?correlation={correlation}"))["items"].AsArray().ShouldNotBeEmpty();
        (
            await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "bar", new { userId = userName, reason = "A cousin." })
        ).ShouldBe(HttpStatusCode.OK);

        var code = await auditor.FreshCode();
        (await auditor.Api.Post(Path(scenario), new { reason = Reason, oneTimeCode = code })).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
        foreach (var what in new[] { "history", "state?version=1", "evidence" })
        {
            (await auditor.Api.Get($"/api/v1/audit/complaints/{scenario.Number}/{what}")).ShouldBe(
                HttpStatusCode.NotFound,
                "complaint.not-found"
            );
        }

        (await auditor.Api.Get($"/api/v1/audit/log/proof/inclusion?event={sequence}")).ShouldBe(HttpStatusCode.NotFound, "event.not-found");
        (await auditor.Api.Get($"/api/v1/audit/events?correlation={correlation}"))["items"].AsArray().ShouldBeEmpty();
        (await auditor.Api.Get($"/api/v1/audit/access?complaint={scenario.Number}")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
        (await Openings(scenario)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_an_unverified_and_of_an_erased_one_nothing_is_opened()
    {
        var auditor = await ccs.Api().As("auditor");
        var (filed, _) = await Scenario.Filed(ccs.Api());
        (await auditor.Post($"/api/v1/audit/complaints/{filed}/opening", Because)).ShouldBe(
            HttpStatusCode.Conflict,
            "complaint.not-verified"
        );

        (await auditor.Get($"/api/v1/audit/complaints/{filed}/history")).ShouldBe(HttpStatusCode.OK);

        var erased = await Scenario.Answered(ccs.Api());
        (await (await erased.Track()).Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
        (await (await ccs.Api().As("centre")).Decide(erased.ComplaintId, "erasure", Because)).ShouldBe(HttpStatusCode.OK);
        (await auditor.Post(Path(erased), Because)).ShouldBe(HttpStatusCode.Conflict, "complaint.erased");
        (await Openings(erased)).ShouldBe(0);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ckb")]
    [InlineData("ar")]
    public async Task Nobody_unknown_malformed_and_others(string language)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var auditor = await ccs.Api(language).As("auditor");

        (await ccs.Api(language).Post(Path(scenario), Because)).ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var other in AuditAccess.Others)
        {
            (await (await ccs.Api(language).As(other)).Post(Path(scenario), Because)).ShouldBe(
                HttpStatusCode.Forbidden,
                "access.forbidden"
            );
        }

        (await auditor.Post(Path(scenario), new { })).ShouldRefuse("reason");
        (await auditor.Post(Path(scenario), new { reason = " " })).ShouldRefuse("reason");
        (await auditor.Post(Path(scenario), new { reason = new string('x', 2001) })).ShouldRefuse("reason");
        (await auditor.Post(Path(scenario), new { reason = Reason, oneTimeCode = new string('1', 41) })).ShouldRefuse("oneTimeCode");
        (await auditor.Post("/api/v1/audit/complaints/somebody/opening", Because)).ShouldRefuse("numberOrId");
        foreach (var unknown in new[] { Guid.NewGuid().ToString(), Guid.Empty.ToString(), "99-0000001" })
        {
            (await auditor.Post($"/api/v1/audit/complaints/{unknown}/opening", Because)).ShouldBe(
                HttpStatusCode.NotFound,
                "complaint.not-found"
            );
        }

        (await Openings(scenario)).ShouldBe(0);
    }

    private static string Path(Scenario scenario) => $"/api/v1/audit/complaints/{scenario.Number}/opening";

    private Task<long> Openings(Scenario scenario) =>
        ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'sealed-texts-opened'");
}
