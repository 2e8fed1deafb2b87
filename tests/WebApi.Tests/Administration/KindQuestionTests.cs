using static Ccs.WebApi.Tests.Administration.KindQuestions;

namespace Ccs.WebApi.Tests.Administration;

/// <summary>Administrators ask complaints of one kind something besides; the answers stand in the filing, the case and tracking.</summary>
[Collection("ccs")]
public sealed class KindQuestionTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_question_is_asked_of_its_service_answered_changed_and_removed_and_the_answer_stays_readable()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (agency, service) = await NewService(administrator);
        var id = Administrator.NewId("meter");
        (await administrator.Change("questions", Body(id, service, "number", "Meter number")))
            .ShouldBe(HttpStatusCode.Created)
            .Text("id")
            .ShouldBe(id);
        (await administrator.Change("questions", Body(id, service, "text", "Another"))).ShouldBe(
            HttpStatusCode.Conflict,
            "questions.id-taken"
        );

        var asked = (await Asked(service))!;
        (asked["id"]!.GetValue<string>(), asked["kind"]!.GetValue<string>(), asked["why"]!.GetValue<string>()).ShouldBe(
            (id, "number", "Why")
        );
        (await ccs.Api("ckb").Get($"/api/v1/questions?service={service}")).Body.ShouldContain("ناوی نوێ");
        (await ccs.Api().Get($"/api/v1/questions?agency=interior&service={service}")).Json.AsArray().ShouldBeEmpty();

        (await ccs.Api().Post("/api/v1/complaints", FilingAbout(agency, service, id, "12a"))).ShouldRefuse($"answers.{id}");
        (await ccs.Api().Post("/api/v1/complaints", FilingAbout(agency, service, "made-up", "1"))).ShouldRefuse("answers.made-up");
        var scenario = await Scenario.Verified(ccs.Api(), FilingAbout(agency, service, id, "٠٠-١٢٣"));
        await ShouldRead(scenario, id, "Meter number", "00123", version: 1);

        (await administrator.Change($"questions/{id}", Body(id, service, "text", "Number of the new meter"))).ShouldBe(HttpStatusCode.OK);
        await ShouldRead(scenario, id, "Meter number", "00123", version: 1);
        var second = await Scenario.Verified(ccs.Api(), FilingAbout(agency, service, id, "AB 7"));
        await ShouldRead(second, id, "Number of the new meter", "AB 7", version: 2);

        (await administrator.Change($"questions/{id}/removal", new { reason = "Nobody needs it." })).ShouldBe(HttpStatusCode.OK);
        (await Asked(service)).ShouldBeNull();
        (await administrator.Change($"questions/{id}/removal", new { reason = "Again." })).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await administrator.Change($"questions/{id}", Body(id, service, "text", "Back"))).ShouldBe(HttpStatusCode.NotFound, "not-found");
        await ShouldRead(scenario, id, "Meter number", "00123", version: 1);
        (await administrator.History("kind-question", id))
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe(["kind-question-removed", "kind-question-set", "kind-question-set"]);
    }

    [Fact]
    public async Task What_identifies_is_hidden_with_the_identity_and_opens_with_it()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (agency, service) = await NewService(administrator);
        var (meter, street) = (Administrator.NewId("meter"), Administrator.NewId("street"));
        (await administrator.Change("questions", Body(meter, service, "number", "Meter", identifies: true))).ShouldBe(
            HttpStatusCode.Created
        );
        (await administrator.Change("questions", Body(street, service, "text", "Street"))).ShouldBe(HttpStatusCode.Created);
        var filing = FilingAbout(agency, service, meter, "70000112233");
        filing["answers"]![street] = "Iskan";
        filing["confidential"] = true;
        var scenario = await Scenario.Verified(ccs.Api(), filing);

        var centre = await ccs.Api().As("centre");
        var closed = (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        closed.Body.ShouldContain("Iskan");
        closed.Body.ShouldNotContain("70000112233");
        (await (await scenario.Track()).Get("/api/v1/tracking")).Body.ShouldContain("70000112233");

        (await centre.Decide(scenario.ComplaintId, "identity", new { reason = "A court asks." }))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain("70000112233");
        (await ccs.Count($"select count(*) from ccs.mt_events where data::text like '%70000112233%'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_required_is_missed_once_it_has_been_so_for_a_day_and_what_was_asked_until_then_is_still_taken()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (agency, service) = await NewService(administrator);
        var id = Administrator.NewId("school");
        (await administrator.Change("questions", Body(id, service, "text", "Which school?", required: true))).ShouldBe(
            HttpStatusCode.Created
        );
        (await ccs.Api().Post("/api/v1/complaints", FilingAbout(agency, service))).ShouldBe(HttpStatusCode.Created);

        (await ccs.Api().Post("/dev/clock", new { advance = "PT25H" })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Post("/api/v1/complaints", FilingAbout(agency, service))).ShouldRefuse($"answers.{id}");
        (await (await ccs.Api().As("centre")).Post("/api/v1/cases", Assisted(FilingAbout(agency, service)))).ShouldRefuse($"answers.{id}");
        (await (await ccs.Api().As("centre")).Post("/api/v1/cases", Assisted(FilingAbout(agency, service, id, "Runaki")))).ShouldBe(
            HttpStatusCode.Created
        );

        administrator = await Administrator.SignedIn(ccs.Api());
        (await administrator.Change($"questions/{id}/removal", new { reason = "Too hard." })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Post("/api/v1/complaints", FilingAbout(agency, service, id, "Runaki"))).ShouldBe(HttpStatusCode.Created);
        (await ccs.Api().Post("/dev/clock", new { advance = "PT25H" })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Post("/api/v1/complaints", FilingAbout(agency, service, id, "Runaki"))).ShouldRefuse($"answers.{id}");
    }

    [Fact]
    public async Task The_rules_and_the_shape_of_a_question_are_told()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (_, service) = await NewService(administrator);
        var id = Administrator.NewId("q");

        (await administrator.Change("questions", Body(id, service, "picture", "?"))).ShouldRefuse("kind");
        (await administrator.Change("questions", Body("No Id", service, "text", "?"))).ShouldRefuse("id");
        (await administrator.Change("questions", Body(id, "nothing", "text", "?"))).ShouldRefuse("serviceId");
        (await administrator.Change("questions", Body(id, service, "text", ""))).ShouldRefuse("text.en");
        (await administrator.Change("questions", Body(id, service, "text", "?", place: 6))).ShouldRefuse("place");
        (await administrator.Change("questions", Body(id, null, "text", "?"))).ShouldBe(HttpStatusCode.Conflict, "questions.of-one-place");
        (await administrator.Change("questions", Body(id, service, "choice", "?"))).ShouldBe(HttpStatusCode.Conflict, "questions.choices");
        (await administrator.Post($"questions/{id}", Body(id, service, "text", "?"))).ShouldBe(HttpStatusCode.PreconditionRequired);
        (await administrator.Post("questions", Body(id, service, "text", "?"), "\"1\"")).ShouldBe(HttpStatusCode.PreconditionFailed);
        for (var at = 0; at < 5; at++)
        {
            (await administrator.Change("questions", Body($"{id}-{at}", service, "text", "?"))).ShouldBe(HttpStatusCode.Created);
        }

        (await administrator.Change("questions", Body(id, service, "text", "?"))).ShouldBe(
            HttpStatusCode.Conflict,
            "questions.at-most-five"
        );
        (await administrator.Get("questions"))["questions"]
            .AsArray()
            .Count(q => q!["serviceId"]?.GetValue<string>() == service)
            .ShouldBe(5);
    }

    [Fact]
    public async Task The_best_known_services_ship_with_some_and_none_has_to_be_answered()
    {
        foreach (var service in new[] { "electricity-bills", "interior-passport", "education-exams", "justice-real-estate-registration" })
        {
            var asked = (await ccs.Api("ckb").Get($"/api/v1/questions?service={service}")).ShouldBe(HttpStatusCode.OK);
            asked.Json.AsArray().Count.ShouldBeGreaterThan(1, service);
            asked.Json.AsArray().ShouldAllBe(question => !question!["required"]!.GetValue<bool>());
            asked.Json.AsArray().ShouldAllBe(question => question!["why"]!.GetValue<string>().Length > 10);
        }

        var list = await ccs.Api().Get("/api/v1/questions?service=electricity-bills");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/questions?service=electricity-bills");
        again.Headers.TryAddWithoutValidation("If-None-Match", list.ETag);
        (await ccs.Api().Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<JsonNode?> Asked(string service) =>
        (await ccs.Api().Get($"/api/v1/questions?service={service}")).ShouldBe(HttpStatusCode.OK).Json.AsArray().SingleOrDefault();

    private static async Task ShouldRead(Scenario scenario, string id, string question, string value, int version)
    {
        var officer = await scenario.Api.As("centre");
        var case_ = (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        var tracked = (await (await scenario.Track()).Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
        foreach (var view in new[] { case_, tracked })
        {
            var answer = view["kindAnswers"].AsArray().ShouldHaveSingleItem()!;
            (
                answer["questionId"]!.GetValue<string>(),
                answer["question"]!.GetValue<string>(),
                answer["value"]!.GetValue<string>(),
                answer["version"]!.GetValue<int>()
            ).ShouldBe((id, question, value, version));
        }
    }
}
