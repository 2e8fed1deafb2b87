using System.Text;

namespace Ccs.WebApi.Tests.Tracking;

/// <summary>The complainant's own files, and those that staff share, for as long as the complaint stands.</summary>
[Collection("ccs")]
public sealed class TrackedDocumentTests(CcsFixture ccs)
{
    [Fact]
    public async Task What_staff_share_is_listed_and_can_be_fetched_and_what_they_keep_is_not()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        (
            await officer.Decide(
                scenario.ComplaintId,
                "document",
                new { uploadId = await Upload(api, "plan.txt", "The plan."), shared = true }
            )
        ).ShouldBe(HttpStatusCode.OK);
        var kept = (
            await officer.Decide(
                scenario.ComplaintId,
                "document",
                new { uploadId = await Upload(api, "memo.txt", "A memo."), shared = false }
            )
        )
            .ShouldBe(HttpStatusCode.OK)["documents"]
            .AsArray()
            .Single(d => d!["fileName"]!.GetValue<string>() == "memo.txt")!;
        var citizen = await scenario.Track();

        var documents = (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK)["documents"].AsArray();

        var plan = documents.ShouldHaveSingleItem()!;
        plan["fileName"]!.GetValue<string>().ShouldBe("plan.txt");
        plan["mediaType"]!.GetValue<string>().ShouldBe("text/plain");
        plan["size"]!.GetValue<long>().ShouldBe(9);
        plan["source"]!.GetValue<string>().ShouldBe("staff");
        plan["addedAt"].ShouldNotBeNull();
        (await Fetch(citizen, plan)).Body.ShouldBe("The plan.");
        (await Fetch(citizen, kept)).ShouldBe(HttpStatusCode.NotFound, "document.not-found");
    }

    [Fact]
    public async Task Files_of_an_earlier_answer_and_of_the_complainant_stay_within_reach()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("uploadIds", new JsonArray(await Upload(api, "receipt.txt", "Paid."))));
        await AnswerWith(api, "officer.electricity", scenario, "first.txt");
        var citizen = await scenario.Track();
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = "That is not what was agreed." })).ShouldBe(HttpStatusCode.OK);
        await AnswerWith(api, "officer.council", scenario, "second.txt");

        var view = (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);

        view["documents"]
            .AsArray()
            .Select(d => $"{d!["fileName"]} {d["source"]}")
            .ShouldBe(["receipt.txt complainant", "first.txt staff", "second.txt staff"]);
        view["answer"]["documents"]!.AsArray().Select(d => d!["fileName"]!.GetValue<string>()).ShouldBe(["second.txt"]);
        foreach (var document in view["documents"].AsArray())
        {
            (await Fetch(citizen, document!)).ShouldBe(HttpStatusCode.OK);
        }

        var stranger = await (await Scenario.Verified(api)).Track();
        (await Fetch(stranger, view["documents"][0]!)).ShouldBe(HttpStatusCode.NotFound, "document.not-found");
    }

    [Fact]
    public async Task The_complainant_hands_in_more_files_and_sees_them()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var citizen = await scenario.Track();
        const string Path = "/api/v1/tracking/documents";
        var upload = await Upload(api, "photo.txt", "What it looks like.");

        (await api.Post(Path, new { uploadIds = new[] { upload } })).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await api.WithToken("ccs_t_forged").Post(Path, new { uploadIds = new[] { upload } })).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.required"
        );
        (await citizen.Post(Path)).ShouldRefuse("uploadIds");
        (await citizen.Post(Path, new { uploadIds = new[] { Guid.NewGuid() } })).ShouldRefuse("uploadIds");
        (await citizen.Post(Path, "text")).ShouldBe(HttpStatusCode.BadRequest, "input.unreadable");
        var view = (await citizen.Post(Path, new { uploadIds = new[] { upload } })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post(Path, new { uploadIds = new[] { upload } })).ShouldRefuse("uploadIds");

        view["documents"].AsArray().ShouldHaveSingleItem()!["source"]!.GetValue<string>().ShouldBe("complainant");
        view["timeline"].AsArray()[^1]!["type"]!.GetValue<string>().ShouldBe("document-added");
        (await (await api.As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}"))["documents"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_closed_takes_no_more_files()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var citizen = await scenario.Track();
        (await citizen.Post("/api/v1/tracking/withdrawal", new { reason = "Mended." })).ShouldBe(HttpStatusCode.OK);

        (await citizen.Post("/api/v1/tracking/documents", new { uploadIds = new[] { await Upload(api, "late.txt", "Late.") } })).ShouldBe(
            HttpStatusCode.Conflict,
            "complaint.not-open"
        );
    }

    private static async Task<string> Upload(Api api, string name, string text) =>
        (await api.Upload(name, Encoding.UTF8.GetBytes(text))).ShouldBe(HttpStatusCode.Created).Text("uploadId");

    private static Task<Answer> Fetch(Api citizen, JsonNode document) =>
        citizen.Get($"/api/v1/tracking/documents/{document["documentId"]!.GetValue<string>()}");

    private static async Task AnswerWith(Api api, string officer, Scenario scenario, string fileName)
    {
        var body = new
        {
            outcome = "not-upheld",
            text = "Please see the paper that comes with this answer.",
            uploadIds = new[] { await Upload(api, fileName, fileName) },
        };
        (await (await api.As(officer)).Decide(scenario.ComplaintId, "answer", body)).ShouldBe(HttpStatusCode.OK);
    }
}
