using System.IO.Compression;
using System.Text;

namespace Ccs.WebApi.Tests.Uploads;

[Collection("ccs")]
public sealed class UploadTests(CcsFixture ccs)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
    );

    [Fact]
    public async Task A_document_goes_from_the_complainant_to_the_officer_and_the_answers_document_back()
    {
        var api = ccs.Api();
        var upload = (await api.Upload("وەسڵی کارەبا.pdf", Pdf)).ShouldBe(HttpStatusCode.Created);
        upload.Text("mediaType").ShouldBe("application/pdf");
        upload["size"].GetValue<long>().ShouldBe(Pdf.Length);
        var scenario = await Scenario.Verified(api, Some.FilingWith("uploadIds", new JsonArray(upload.Text("uploadId"))));
        var officer = await api.As("officer.electricity");

        var document = (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}"))["documents"][0]!;
        document["fileName"]!.GetValue<string>().ShouldBe("وەسڵی کارەبا.pdf");
        var path = $"/api/v1/cases/{scenario.ComplaintId}/documents/{document["documentId"]!.GetValue<string>()}";
        using var file = await officer.Http.GetAsync(path);
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("وەسڵی کارەبا.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await (await api.As("officer.health")).Get(path)).ShouldBe(HttpStatusCode.NotFound);
        (await api.Get(path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");

        var reply = (await officer.Upload("answer.txt", Encoding.UTF8.GetBytes("The new meter is number 7."))).Text("uploadId");
        (
            await officer.Decide(
                scenario.ComplaintId,
                "answer",
                new
                {
                    outcome = "not-upheld",
                    text = "Please see the paper that comes with this answer.",
                    uploadIds = new[] { reply },
                }
            )
        ).ShouldBe(HttpStatusCode.OK);
        var citizen = await scenario.Track();
        var shared = (await citizen.Get("/api/v1/tracking"))["answer"]["documents"]![0]!["documentId"]!.GetValue<string>();
        (await citizen.Http.GetStringAsync($"/api/v1/tracking/documents/{shared}")).ShouldBe("The new meter is number 7.");
    }

    [Fact]
    public async Task An_upload_is_used_once()
    {
        var api = ccs.Api();
        var uploads = new JsonArray((await api.Upload("a.pdf", Pdf)).Text("uploadId"));
        await Scenario.Filed(api, Some.FilingWith("uploadIds", uploads.DeepClone()));

        (await api.Post("/api/v1/complaints", Some.FilingWith("uploadIds", uploads))).ShouldRefuse("uploadIds");
    }

    [Fact]
    public async Task The_same_upload_named_twice_is_one_document()
    {
        var api = ccs.Api();
        var upload = (await api.Upload("a.pdf", Pdf)).Text("uploadId");
        var scenario = await Scenario.Verified(api, Some.FilingWith("uploadIds", new JsonArray(upload, upload)));

        var seen = await (await api.As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}");
        seen["documents"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_whose_name_lies_is_taken_for_what_it_is()
    {
        var taken = (await ccs.Api().Upload("holiday.jpg", Pdf)).ShouldBe(HttpStatusCode.Created);

        (taken.Text("fileName"), taken.Text("mediaType")).ShouldBe(("holiday.pdf", "application/pdf"));
    }

    [Fact]
    public async Task A_file_that_is_nothing_of_what_is_accepted_is_refused() =>
        (await ccs.Api().Upload("holiday.jpg", [.. "MZ"u8, 0x90, 0, 3, 0])).ShouldBe(
            HttpStatusCode.UnsupportedMediaType,
            "upload.not-what-its-name-says"
        );

    [Theory]
    [InlineData("<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>", "upload.runs-by-itself", "en", "commands that run")]
    [InlineData("<</Type/Filespec/F(a)/EF<</F 3 0 R>>>>", "upload.files-inside", "ckb", "فایلی تری تێدایە")]
    [InlineData("<</Type/XRef/Encrypt 3 0 R>>", "upload.locked", "ar", "مقفل بكلمة مرور")]
    public async Task What_does_harm_is_refused_with_a_reason(string item, string code, string language, string words)
    {
        var refused = await ccs.Api(language).Upload("form.pdf", [.. Pdf, .. Encoding.ASCII.GetBytes($"2 0 obj{item}endobj")]);

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity, code).Errors["file"][0].ShouldContain(words);
    }

    [Theory]
    [InlineData("program.exe")]
    [InlineData("page.html")]
    [InlineData("picture.svg")]
    public async Task Other_types_are_refused(string name) =>
        (await ccs.Api().Upload(name, Encoding.ASCII.GetBytes("<html>MZ</html>"))).ShouldBe(
            HttpStatusCode.UnsupportedMediaType,
            "upload.wrong-type"
        );

    [Fact]
    public async Task A_bomb_in_a_document_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Write(zip, "[Content_Types].xml", new byte[100]);
            await Write(zip, "word/document.xml", new byte[300_000_000]);
        }

        (await ccs.Api().Upload("letter.docx", bomb.ToArray()))
            .ShouldBe(HttpStatusCode.UnprocessableEntity, "upload.dangerous")
            .Errors.Keys.ShouldBe(["file"]);

        static async Task Write(ZipArchive zip, string name, byte[] content)
        {
            await using var entry = await zip.CreateEntry(name).OpenAsync();
            await entry.WriteAsync(content);
        }
    }

    [Fact]
    public async Task Empty_and_too_large_files_are_refused()
    {
        var empty = (await ccs.Api().Upload("empty.pdf", [])).ShouldBe(HttpStatusCode.UnprocessableEntity, "upload.empty");
        empty.Errors["file"].ShouldBe([empty.Text("title")]);
        var large = new byte[(10 * 1024 * 1024) + 1];
        Pdf.CopyTo(large, 0);
        (await ccs.Api().Upload("large.pdf", large)).ShouldBe(HttpStatusCode.RequestEntityTooLarge, "upload.too-large");
    }

    [Fact]
    public async Task Nobody_uploads_without_a_file()
    {
        using var form = new MultipartFormDataContent { { new StringContent("text"), "other" } };
        (await Answer.Of(await ccs.Api().Http.PostAsync("/api/v1/uploads", form))).Status.ShouldBeOneOf(
            HttpStatusCode.BadRequest,
            HttpStatusCode.UnprocessableEntity
        );
        (await ccs.Api().Post("/api/v1/uploads", new { file = "x" })).ShouldBe(
            HttpStatusCode.UnsupportedMediaType,
            "input.wrong-media-type"
        );
    }

    [Fact]
    public async Task Unclaimed_for_a_day_it_goes()
    {
        var api = ccs.Api();
        var upload = (await api.Upload("a.pdf", Pdf)).Text("uploadId");
        await api.Post("/dev/clock", new { advance = "PT24H1M" });
        (await api.Post("/dev/jobs/uploads")).ShouldBe(HttpStatusCode.OK);

        (await api.Post("/api/v1/complaints", Some.FilingWith("uploadIds", new JsonArray(upload)))).ShouldRefuse("uploadIds");
        Directory
            .EnumerateFiles(ccs.DataFolder, $"*{Guid.Parse(upload):N}*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(ccs.DataFolder, $"*{upload}*", SearchOption.AllDirectories))
            .ShouldBeEmpty();
    }
}
