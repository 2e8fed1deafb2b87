using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Tests.Tracking;

/// <summary>All that is held about a complainant, as one archive, after a code that came to the contact anew.</summary>
[Collection("ccs")]
public sealed class ExportTests(CcsFixture ccs)
{
    private static readonly byte[] Paper = "Paid on the third of March."u8.ToArray();

    [Fact]
    public async Task It_has_what_they_gave_and_were_shown_and_of_the_rest_how_many_and_when()
    {
        var scenario = await Lived();

        using var archive = await Archive(scenario);

        var data = JsonNode.Parse(Text(archive, "data.json"))!;
        data["format"]!.GetValue<string>().ShouldBe("ccs-own-data/1");
        var (complaint, record) = (data["complaint"]!, data["record"]!);
        complaint["complaintCode"]!.GetValue<string>().ShouldBe(scenario.Code);
        complaint["answers"]!.AsArray().Count.ShouldBe(2, "both rounds");
        record["person"]!["fullName"]!.GetValue<string>().ShouldBe("Shilan Karim Rasul");
        record["contacts"]![0]!["address"]!.GetValue<string>().ShouldBe(scenario.Contact);
        record["words"]!.AsArray().Count.ShouldBe(2, "as it was filed, and the reply");
        record["ratings"]![0]!["comment"]!.GetValue<string>().ShouldBe("Not yet.");
        record["messages"]!.AsArray().Select(one => one!["kind"]!.GetValue<string>()).ShouldContain("answer-given");
        record["acts"]!.AsArray().Select(one => one!["type"]!.GetValue<string>()).ShouldContain("answer-rated");
        record["notShown"]!["notes"]!.AsArray().Count.ShouldBe(1);
        record["notShown"]!["documents"]!.AsArray().Count.ShouldBe(1);
        record["notShown"]!["hearings"]!.AsArray().ShouldBeEmpty();
        data["looks"]!.AsArray().ShouldNotBeEmpty();
        data["looks"]!.AsArray()[0]!["own"]!.GetValue<bool>().ShouldBeTrue("this export is told as the newest");
        data["files"]!
            .AsArray()
            .Select(file => file!["path"]!.GetValue<string>())
            .ShouldBe(["documents/01-receipt.txt", "documents/02-plan.txt"]);
        SHA256.HashData(Bytes(archive, "documents/01-receipt.txt")).ShouldBe(SHA256.HashData(Paper));
        string[] page = ["Shilan Karim Rasul", "Seven months without a connection", "The green one.", "Not yet.", "documents/02-plan.txt"];
        page.ShouldAllBe(words => Text(archive, "index.html").Contains(words, StringComparison.Ordinal));
        foreach (var entry in archive.Entries)
        {
            Text(archive, entry.FullName).ShouldNotContain("Secretnote", customMessage: entry.FullName);
            Text(archive, entry.FullName).ShouldNotContain("Secretfile", customMessage: entry.FullName);
        }
    }

    [Fact]
    public async Task The_receipt_in_it_is_proven_without_us()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        using var archive = await Archive(scenario);

        var receipt = Ccs.Proof.Receipts.Receipt.Parse(Text(archive, "receipt.json"));

        var (entry, said) = (receipt.Proof!.Entries!.ShouldHaveSingleItem(), receipt.Opening!.Events!.ShouldHaveSingleItem());
        var policy = LogPolicy.Parse((await ccs.Api().Get("/log/policy")).Body);
        policy.Judge(ReceiptCheck.Stands(entry)!.Checkpoint, NoteSigner.Verifies).ShouldNotBeNull();
        (ReceiptCheck.Says(entry, said), ReceiptCheck.IsOf(entry, said)).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("ckb", "rtl")]
    [InlineData("ar", "rtl")]
    [InlineData("en", "ltr")]
    public async Task Its_page_is_in_the_language_that_was_asked_for_and_reaches_nowhere(string language, string direction)
    {
        var scenario = await Scenario.Verified(ccs.Api(language));
        using var archive = await Archive(scenario);

        var page = Text(archive, "index.html");

        page.ShouldContain($"<html lang=\"{language}\" dir=\"{direction}\">");
        page.ShouldNotContain("export.");
        page.ShouldNotMatch("(src|href)=\"(/|http)");
        Text(archive, "own-data.css").ShouldContain(".prose");
    }

    [Fact]
    public async Task Each_export_is_an_event_of_the_complainant_that_the_log_and_the_looks_tell()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        using var archive = await Archive(scenario);

        var events = $"from ccs.mt_events where type = 'own-data-exported' and data ->> 'complaintId' = '{scenario.ComplaintId}'";
        (await ccs.Count($"select count(*) {events}")).ShouldBe(1);
        var headers = await ccs.Text($"select user_name || headers::text {events}");
        headers.ShouldStartWith("complainant{");
        foreach (var header in new[] { "\"purpose\": \"export\"", "\"seal\"", "\"door\": \"verification-code\"", "\"network\"" })
        {
            headers.ShouldContain(header, Case.Insensitive);
        }

        var looks = (await (await ccs.Api().As("auditor")).Get($"/api/v1/audit/access?complaint={scenario.Number}")).ShouldBe(
            HttpStatusCode.OK
        );
        looks["items"].AsArray().Select(look => look!["what"]!.GetValue<string>()).ShouldContain("export");
    }

    [Fact]
    public async Task Where_the_export_can_not_be_recorded_nothing_is_given_out_and_the_code_is_good_still()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var (citizen, code) = await Code(scenario);
        var name = $"no_export_{Guid.NewGuid():N}";
        await ccs.Text(
            $"""
            create function {name}() returns trigger language plpgsql as $$ begin raise exception using errcode = '42501'; end $$;
            create trigger {name} before insert on ccs.mt_events for each row
                when (new.type = 'own-data-exported' and new.data ->> 'complaintId' = '{scenario.ComplaintId}') execute function {name}();
            select 1
            """
        );

        var refused = await citizen.Post("/api/v1/tracking/export", new { code });

        await ccs.Text($"drop function {name} cascade; select 1");
        ((int)refused.Status).ShouldBeGreaterThanOrEqualTo(500);
        refused.Body.ShouldNotContain("Shilan");
        (await citizen.Post("/api/v1/tracking/export", new { code })).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Asked, noted, answered, rated, reopened and answered again, with a file of each side and one that is not shared.</summary>
    private async Task<Scenario> Lived()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("uploadIds", new JsonArray(await Upload("receipt.txt", Paper))));
        var (officer, citizen) = (await api.As("officer.electricity"), await scenario.Track());
        await Decide(officer, "note", new { text = "Secretnote." });
        await Decide(officer, "question", new { text = "Which meter?" });
        (await citizen.Post("/api/v1/tracking/information", new { text = "The green one." })).ShouldBe(HttpStatusCode.OK);
        await Decide(officer, "document", new { uploadId = await Upload("memo.txt", "Secretfile"u8.ToArray()), shared = false });
        await Decide(officer, "document", new { uploadId = await Upload("plan.txt", "A plan."u8.ToArray()), shared = true });
        await Decide(officer, "answer", Scenario.Answering);
        (await citizen.Post("/api/v1/tracking/rating", new { score = 1, comment = "Not yet." })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = "It is dark still." })).ShouldBe(HttpStatusCode.OK);
        await Decide(await api.As("officer.council"), "answer", Scenario.Answering);
        return scenario;

        async Task Decide(Api staff, string decision, object body) =>
            (await staff.Decide(scenario.ComplaintId, decision, body)).ShouldBe(HttpStatusCode.OK);

        async Task<string> Upload(string file, byte[] content) =>
            (await api.Upload(file, content)).ShouldBe(HttpStatusCode.Created).Text("uploadId");
    }

    private async Task<ZipArchive> Archive(Scenario scenario)
    {
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        var (citizen, code) = await Code(scenario);
        using var answer = await citizen.Http.PostAsJsonAsync("/api/v1/tracking/export", new { code });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<(Api Citizen, string Code)> Code(Scenario scenario)
    {
        var before = await scenario.Api.Messages(scenario.Contact);
        var citizen = await scenario.Track();
        (await citizen.Post("/api/v1/tracking/export/code")).ShouldBe(HttpStatusCode.Accepted);
        return (citizen, await scenario.Api.VerificationCode(scenario.Contact, before));
    }

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var entry = archive.GetEntry(name).ShouldNotBeNull(name).Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(ZipArchive archive, string name) => Encoding.UTF8.GetString(Bytes(archive, name));
}
