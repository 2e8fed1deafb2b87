using System.Text;

namespace Ccs.WebApi.Tests.Uploads;

/// <summary>The files of a confidential complaint tell the agency nothing of who filed it, and the centre everything.</summary>
[Collection("ccs")]
public sealed class ConfidentialFilesTests(CcsFixture ccs)
{
    private const string Secret = "Awat-of-Ankawa";

    /// <summary>One point, and a comment that says who made it.</summary>
    private static readonly byte[] Png =
    [
        .. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"),
        .. Convert.FromBase64String("AAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
        .. Encoding.ASCII.GetBytes(Secret),
    ];

    [Fact]
    public async Task Whoever_may_not_see_who_filed_gets_copies_under_neutral_names()
    {
        var api = ccs.Api();
        var first = (await api.Upload($"{Secret}.png", Png)).Text("uploadId");
        var filing = Some.FilingWith("uploadIds", new JsonArray(first));
        filing["confidential"] = true;
        var scenario = await Scenario.Verified(api, filing);
        var citizen = await scenario.Track();
        var second = (await citizen.Upload($"{Secret}.txt", "It is late.\n"u8.ToArray())).Text("uploadId");
        (await citizen.Post("/api/v1/tracking/documents", new { uploadIds = new[] { second } })).ShouldBe(HttpStatusCode.OK);

        var officer = await api.As("officer.electricity");
        var seen = await officer.Get($"/api/v1/cases/{scenario.ComplaintId}");
        seen.Body.ShouldNotContain(Secret);
        var documents = seen["documents"].AsArray().Select(document => document!).ToList();
        documents.Select(document => document["copy"]!.GetValue<string>()).ShouldBe(["clean", "clean"]);
        var (name, content) = await Fetch(officer, scenario, documents[0]);
        name.ShouldBe("document-1.png");
        Encoding.Latin1.GetString(content).ShouldStartWith("\u0089PNG");
        Encoding.Latin1.GetString(content).ShouldNotContain(Secret);
        (await Fetch(officer, scenario, documents[1])).Name.ShouldBe("document-2.txt");

        var centre = await api.As("centre");
        (await Fetch(centre, scenario, documents[0])).Name.ShouldBe("document-1.png");
        (await centre.Decide(scenario.ComplaintId, "identity", new { reason = "A court asks." })).ShouldBe(HttpStatusCode.OK);
        var (own, original) = await Fetch(centre, scenario, documents[0]);
        own.ShouldBe($"{Secret}.png");
        original.ShouldBe(Png);
        (await citizen.Get("/api/v1/tracking"))["documents"].AsArray()[0]!["fileName"]!.GetValue<string>().ShouldBe($"{Secret}.png");
    }

    [Fact]
    public async Task What_can_not_be_copied_is_not_given_out()
    {
        var api = ccs.Api();
        var upload = (await api.Upload("a.pdf", "%PDF-1.4\nbroken\n%%EOF"u8.ToArray())).Text("uploadId");
        var filing = Some.FilingWith("uploadIds", new JsonArray(upload));
        filing["confidential"] = true;
        var scenario = await Scenario.Verified(api, filing);
        var officer = await api.As("officer.electricity");

        (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}/documents/{upload}")).ShouldBe(
            HttpStatusCode.Conflict,
            "document.tells-who"
        );
        var centre = await api.As("centre");
        (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}/documents/{upload}"))
            .ShouldBe(HttpStatusCode.Conflict, "document.tells-who")
            .Text("title")
            .ShouldContain("once it has opened the complainant's identity");

        (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}"))["documents"].AsArray()[0]!["copy"]!
            .GetValue<string>()
            .ShouldBe("impossible");
        (await (await api.As("officer.health")).Get($"/api/v1/cases/{scenario.ComplaintId}/documents/{upload}")).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_files_of_other_complaints_stay_as_they_came()
    {
        var api = ccs.Api();
        var upload = (await api.Upload($"{Secret}.png", Png)).Text("uploadId");
        var scenario = await Scenario.Verified(api, Some.FilingWith("uploadIds", new JsonArray(upload)));
        var officer = await api.As("officer.electricity");

        var document = (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}"))["documents"].AsArray()[0]!;

        (document["copy"]!.GetValue<string>(), document["scan"]!.GetValue<string>()).ShouldBe(("original", "not-scanned"));
        var (name, content) = await Fetch(officer, scenario, document);
        name.ShouldBe($"{Secret}.png");
        content.ShouldBe(Png);
    }

    private static async Task<(string Name, byte[] Content)> Fetch(Api api, Scenario scenario, JsonNode document)
    {
        var path = $"/api/v1/cases/{scenario.ComplaintId}/documents/{document["documentId"]!.GetValue<string>()}";
        using var file = await api.Http.GetAsync(path);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (file.Content.Headers.ContentDisposition!.FileNameStar!, await file.Content.ReadAsByteArrayAsync());
    }
}
