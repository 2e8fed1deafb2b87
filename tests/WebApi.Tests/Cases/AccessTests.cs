namespace Ccs.WebApi.Tests.Cases;

/// <summary>Existence is confidential: what is not yours to see is not there.</summary>
[Collection("ccs")]
public sealed class AccessTests(CcsFixture ccs)
{
    public static TheoryData<string, object> Decisions =>
        new()
        {
            { "assignment", new { agencyId = "health", reason = "r" } },
            { "referral", new { agencyId = "health", reason = "r" } },
            { "return", new { reason = "r" } },
            { "officer", new { userId = "officer.electricity" } },
            {
                "assessment",
                new
                {
                    severity = 2,
                    safety = false,
                    urgent = false,
                }
            },
            { "recategorisation", new { categoryId = "fees", reason = "r" } },
            { "interim-reply", new { text = "t" } },
            { "hearing", new { heardAt = "2026-11-01T08:00:00Z", text = "t" } },
            { "question", new { text = "t" } },
            { "correction", new { missing = "t" } },
            { "note", new { text = "t" } },
            { "document", new { uploadId = Guid.NewGuid(), shared = false } },
            { "extension", new { until = "2027-06-01", reason = "r" } },
            { "escalation", new { reason = "r" } },
            { "answer", Scenario.Answering },
            { "rejection", new { reason = "outside-scope", text = "t" } },
            { "link", new { complaintId = Guid.NewGuid(), kind = "related-to" } },
            { "bar", new { userId = "officer.electricity", reason = "r" } },
            { "bar-lifting", new { userId = "officer.electricity", reason = "r" } },
            { "identity", new { reason = "r" } },
            { "erasure", new { reason = "r" } },
        };

    private static readonly string[] CentreOnly =
    [
        "assignment",
        "correction",
        "recategorisation",
        "rejection",
        "bar",
        "bar-lifting",
        "identity",
        "erasure",
        "escalation",
    ];

    private static JsonObject AboutAPerson =>
        Some.FilingWith(
            "subject",
            new JsonObject
            {
                ["kind"] = "person",
                ["agencyId"] = "electricity",
                ["personName"] = "Azad Hama Salih",
                ["personPosition"] = "meter reader",
            }
        );

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task Every_decision_asks_who_may_and_on_which_version(string decision, object body)
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, decision == "hearing" ? AboutAPerson : null);
        var path = $"/api/v1/cases/{scenario.ComplaintId}/{decision}";

        (await api.Post(path, body, ("If-Match", "\"3\""))).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await (await scenario.Track()).Post(path, body, ("If-Match", "\"3\""))).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        string[] wrong = [CentreOnly.Contains(decision) ? "head.electricity" : "administrator", "analyst", "auditor"];
        foreach (var role in wrong)
        {
            (await (await api.As(role)).Post(path, body, ("If-Match", "\"3\""))).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        }

        // Somebody of the right role who does not see this case: of another agency, or, since the centre sees all, barred from it.
        var hidden = CentreOnly.Contains(decision) ? await BarredFromCentre() : scenario;
        var elsewhere = await api.As(
            CentreOnly.Contains(decision) ? "centre"
            : decision == "hearing" ? "inspector.health"
            : "head.health"
        );
        var stranger = await elsewhere.Post($"/api/v1/cases/{hidden.ComplaintId}/{decision}", body, ("If-Match", "\"3\""));
        stranger.ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        var nowhere = await elsewhere.Post($"/api/v1/cases/{Guid.NewGuid()}/{decision}", body, ("If-Match", "\"3\""));
        nowhere.Body.ShouldBe(stranger.Body, "someone else's case and no case at all must look alike");

        var mine = await api.As(
            CentreOnly.Contains(decision) ? "centre"
            : decision == "hearing" ? "inspector.electricity"
            : "head.electricity"
        );
        (await mine.Post(path, body)).ShouldBe((HttpStatusCode)428, "version.required");
        var stale = await mine.Post(path, body, ("If-Match", "\"1\""));
        stale.ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        (await mine.Post(path, body, ("If-Match", "\"nonsense\""))).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        (await mine.Post(path, "text", ("If-Match", "\"3\""))).ShouldBe(HttpStatusCode.BadRequest, "input.unreadable");
    }

    [Theory]
    [InlineData("assignment", "centre", "agencyId", "reason")]
    [InlineData("referral", "officer.electricity", "agencyId", "reason")]
    [InlineData("return", "officer.electricity", "reason")]
    [InlineData("officer", "officer.electricity", "userId")]
    [InlineData("assessment", "officer.electricity", "severity")]
    [InlineData("recategorisation", "centre", "categoryId", "reason")]
    [InlineData("interim-reply", "officer.electricity", "text")]
    [InlineData("question", "officer.electricity", "text")]
    [InlineData("correction", "centre", "missing")]
    [InlineData("note", "officer.electricity", "text")]
    [InlineData("document", "officer.electricity", "uploadId")]
    [InlineData("extension", "head.electricity", "until", "reason")]
    [InlineData("escalation", "centre", "reason")]
    [InlineData("answer", "officer.electricity", "outcome", "text")]
    [InlineData("rejection", "centre", "reason", "text")]
    [InlineData("link", "officer.electricity", "complaintId", "kind")]
    [InlineData("bar", "centre", "userId", "reason")]
    [InlineData("bar-lifting", "centre", "userId", "reason")]
    [InlineData("identity", "centre", "reason")]
    [InlineData("erasure", "centre", "reason")]
    [InlineData("hearing", "inspector.electricity", "heardAt", "text")]
    public async Task What_a_decision_needs_is_told_at_its_fields(string decision, string by, params string[] fields)
    {
        var scenario = await Scenario.Verified(ccs.Api(), decision == "hearing" ? AboutAPerson : null);

        var refused = await (await ccs.Api().As(by)).Decide(scenario.ComplaintId, decision, new { });

        foreach (var field in fields)
        {
            refused.ShouldRefuse(field);
        }
    }

    [Fact]
    public async Task An_officer_of_another_agency_sees_it_nowhere()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var stranger = await api.As("officer.health");

        (await stranger.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        foreach (var query in new[] { "", $"?q={scenario.Contact}", $"?q={scenario.Number}", "?agency=electricity", "?status=assigned" })
        {
            var list = (await stranger.Get($"/api/v1/cases{query}")).ShouldBe(HttpStatusCode.OK);
            list.Body.ShouldNotContain(scenario.ComplaintId);
        }

        (await stranger.Get($"/api/v1/cases?q={scenario.Contact}"))["total"].GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task A_complaint_about_a_person_goes_to_the_inspector_and_never_to_the_own_unit()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, AboutAPerson);

        (await (await api.As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await api.As("head.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound);
        var inspector = await api.As("inspector.electricity");
        (await inspector.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK)["subject"]["personName"]!
            .GetValue<string>()
            .ShouldBe("Azad Hama Salih");
        (
            await inspector.Decide(
                scenario.ComplaintId,
                "hearing",
                new { heardAt = "2026-11-24T08:00:00Z", text = "He says it was not him." }
            )
        ).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Scenario> BarredFromCentre()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        (
            await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "bar", new { userId = "centre", reason = "A neighbour." })
        ).ShouldBe(HttpStatusCode.OK);
        return scenario;
    }
}
