using Ccs.WebApi.Tests.Clock;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>Sent back, mended, reminded of, left open: and only then rejected for the lack of it.</summary>
public sealed class CorrectionTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private readonly MovedClock _clock = new(ccs);

    private const string Missing = "Please name the branch where you paid.";
    private const string Mended = "I paid the fee at the Ankawa branch in March, and nobody has come since.";

    [Fact]
    public async Task What_is_missing_is_told_and_mended_and_staff_read_what_was_there_before()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var centre = await ccs.Api().As("centre");
        var sent = (await centre.Decide(scenario.ComplaintId, "correction", new { missing = Missing })).ShouldBe(HttpStatusCode.OK);
        sent.Text("waitingFor").ShouldBe("complainant");
        sent["correction"]["missing"]!.GetValue<string>().ShouldBe(Missing);
        await scenario.Api.Message(scenario.Contact, body => body.Contains("correct", StringComparison.Ordinal));

        var citizen = await scenario.Track();
        var view = (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
        view["correction"]["missing"]!.GetValue<string>().ShouldBe(Missing);
        view["correction"]["title"]!.GetValue<string>().ShouldBe("Seven months without a connection");
        view["correction"]["clockStands"]!.GetValue<bool>().ShouldBeTrue();
        view.Can.ShouldContain("correct");

        var done = (await citizen.Post("/api/v1/tracking/correction", Body(Mended))).ShouldBe(HttpStatusCode.OK);
        done.Json["correction"].ShouldBeNull();
        done.Can.ShouldNotContain("correct");
        done["timeline"].AsArray().Select(step => step!["type"]!.GetValue<string>()).ShouldContain("complaint-corrected");

        var seen = (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        (seen.Text("title"), seen.Text("description")).ShouldBe(("No connection, paid at Ankawa", Mended));
        seen["earlierVersions"].AsArray().ShouldHaveSingleItem()!["description"]!.GetValue<string>().ShouldContain("in March and nobody");
        (await centre.Get("/api/v1/cases?q=ankawa")).Body.ShouldContain(scenario.ComplaintId);
        var told = $"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'";
        (await ccs.Count($"{told} and data::text like '%at Ankawa%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Another_agency_and_service_get_it_and_their_questions_are_asked()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        await SendBack(scenario);
        var citizen = await scenario.Track();

        (await citizen.Post("/api/v1/tracking/correction", Body(Mended, "interior", "electricity-bills"))).ShouldRefuse("serviceId");
        (await citizen.Post("/api/v1/tracking/correction", Body(Mended, "atlantis"))).ShouldRefuse("agencyId");
        (await citizen.Post("/api/v1/tracking/correction", Body(Mended, "interior", "interior-passport", ("made-up", "1")))).ShouldRefuse(
            "answers.made-up"
        );
        (
            await citizen.Post(
                "/api/v1/tracking/correction",
                Body(Mended, "interior", "interior-passport", ("interior-passport-office", "Erbil"))
            )
        ).ShouldBe(HttpStatusCode.OK)["agency"]["id"]!
            .GetValue<string>()
            .ShouldBe("interior");

        var seen = await (await ccs.Api().As("officer.interior")).Get($"/api/v1/cases/{scenario.ComplaintId}");
        seen.ShouldBe(HttpStatusCode.OK)["subject"]["serviceId"]!.GetValue<string>().ShouldBe("interior-passport");
        seen["kindAnswers"].AsArray().ShouldHaveSingleItem()!["value"]!.GetValue<string>().ShouldBe("Erbil");
        (await (await ccs.Api().As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task From_triage_it_goes_where_the_correction_says()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));
        await SendBack(scenario);

        var done = await (await scenario.Track()).Post("/api/v1/tracking/correction", Body(Mended, "electricity"));

        (done.ShouldBe(HttpStatusCode.OK).Text("status"), done["agency"]["id"]!.GetValue<string>()).ShouldBe(("assigned", "electricity"));
    }

    [Fact]
    public async Task Nobody_else_may_and_nothing_is_mended_that_was_not_sent_back()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var citizen = await scenario.Track();

        (await citizen.Post("/api/v1/tracking/correction", Body(Mended))).ShouldBe(HttpStatusCode.Conflict, "correction.none-open");
        (await ccs.Api().Post("/api/v1/tracking/correction", Body(Mended))).ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("officer.electricity")).Decide(scenario.ComplaintId, "correction", new { missing = Missing })).ShouldBe(
            HttpStatusCode.Forbidden,
            "access.forbidden"
        );
        await SendBack(scenario);
        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "correction", new { missing = Missing })).ShouldBe(
            HttpStatusCode.Conflict,
            "correction.already-open"
        );
        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "correction", new { missing = "" })).ShouldRefuse("missing");
        (await citizen.Post("/api/v1/tracking/correction", Body("too short"))).ShouldRefuse("description");
    }

    [Fact]
    public async Task Left_open_it_is_reminded_of_lapses_is_flagged_and_may_then_be_rejected()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));
        var centre = await ccs.Api().As("centre");
        (await centre.Decide(scenario.ComplaintId, "rejection", Insufficient)).ShouldBe(
            HttpStatusCode.Conflict,
            "complaint.correction-not-asked"
        );
        await SendBack(scenario);
        (await centre.Decide(scenario.ComplaintId, "rejection", Insufficient)).ShouldBe(
            HttpStatusCode.Conflict,
            "complaint.correction-not-asked"
        );

        (await Types(scenario, 0)).ShouldContain("correction-reminder-raised");
        (await Types(scenario, 1)).ShouldContain("correction-lapsed");
        centre = await ccs.Api().As("centre");
        var row = (await centre.Get($"/api/v1/cases?q={scenario.Number}"))["items"].AsArray().ShouldHaveSingleItem()!;
        row["correctionUnanswered"]!.GetValue<bool>().ShouldBeTrue();
        row["status"]!.GetValue<string>().ShouldBe("verified");
        (await Listed(centre, scenario, unanswered: true)).ShouldBe(1);
        (await Listed(centre, scenario, unanswered: false)).ShouldBe(0);
        using (var desk = await new Browser(ccs.Address).As("centre"))
        {
            (await desk.Get("/en/staff?correctionUnanswered=true")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(scenario.Number);
            (await desk.Get("/en/staff?correctionUnanswered=false")).ShouldBe(HttpStatusCode.OK).Body.ShouldNotContain(scenario.Number);
        }

        var rejected = (await centre.Decide(scenario.ComplaintId, "rejection", Insufficient)).ShouldBe(HttpStatusCode.OK);
        rejected.Text("status").ShouldBe("closed");
        (await Listed(centre, scenario, unanswered: true)).ShouldBe(0);
        (
            await ccs.Count(
                $"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and data ->> 'correctionAsked' = 'true'"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_lapsed_request_is_still_mended()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        await SendBack(scenario);
        (await Types(scenario, 1)).ShouldContain("correction-lapsed");

        (await (await scenario.Track()).Post("/api/v1/tracking/correction", Body(Mended))).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<int> Listed(Api centre, Scenario scenario, bool unanswered) =>
        (await centre.Get($"/api/v1/cases?correctionUnanswered={(unanswered ? "true" : "false")}&q={scenario.Number}"))["total"]
            .GetValue<int>();

    private static object Insufficient => new { reason = "insufficient", text = "The branch was never named." };

    private static async Task SendBack(Scenario scenario) =>
        (await (await scenario.Api.As("centre")).Decide(scenario.ComplaintId, "correction", new { missing = Missing })).ShouldBe(
            HttpStatusCode.OK
        );

    /// <summary>The steps of its history so many days after the last one that was told, once the job has run.</summary>
    private async Task<string[]> Types(Scenario scenario, int daysLater)
    {
        var told = (await scenario.Tracked())["correction"]["correctBy"]!.GetValue<string>();
        await _clock.AdvanceTo(Promises.Day(told).AddDays(daysLater));
        await _clock.Run("questions");
        var seen = (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        return [.. seen["timeline"].AsArray().Select(step => step!["type"]!.GetValue<string>())];
    }

    private static JsonObject Body(
        string description,
        string? agencyId = null,
        string? serviceId = null,
        (string Id, string Value)? answer = null
    ) =>
        new()
        {
            ["title"] = "No connection, paid at Ankawa",
            ["description"] = description,
            ["remedySought"] = "The connection.",
            ["uploadIds"] = new JsonArray(),
            ["answers"] = answer is { } given ? new JsonObject { [given.Id] = given.Value } : null,
            ["agencyId"] = agencyId,
            ["serviceId"] = serviceId,
        };
}
