using System.Security.Cryptography;
using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Tests.Proof;

/// <summary>What a complainant holds, checked with the library that others have, without the program.</summary>
[Collection("ccs")]
public sealed class ReceiptTests(CcsFixture ccs)
{
    private const string Path = ReceiptDesk.Path;
    private static readonly byte[] File = "Paid on the third of March."u8.ToArray();

    private readonly ReceiptDesk _desk = new(ccs);

    [Fact]
    public async Task What_was_filed_is_proven_field_by_field()
    {
        var api = ccs.Api();
        var upload = (await api.Upload("receipt.txt", File)).ShouldBe(HttpStatusCode.Created).Text("uploadId");
        var filing = Some.FilingWith("uploadIds", new JsonArray(upload));
        filing["description"] = "حەوت مانگە\r\nپارەم داوە و کەس نەهات.";
        var scenario = await Scenario.Verified(api, filing);

        var answer = await _desk.Receipt(scenario);

        answer["sealed"].GetValue<bool>().ShouldBeTrue();
        answer.Message.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var (entry, said) = First(answer);
        await _desk.Stands(entry);
        ReceiptCheck.Says(entry, said).ShouldBeTrue();
        ReceiptCheck.IsOf(entry, said).ShouldBeTrue();
        said.Event!.Text!.Split('\n')[5].ShouldBe("complaint-filed");
        said.Event.Text.ShouldContain(scenario.ComplaintId);
        var told = said.Fields!.ToDictionary(field => field.Name!, field => field.Text);
        told.Count.ShouldBe(18);
        told["complainant.full-name"].ShouldBe("Shilan Karim Rasul");
        told["contact.address"].ShouldBe(scenario.Contact);
        told["subject.agency"].ShouldBe("electricity");
        told["grievance.title"].ShouldBe("Seven months without a connection");
        told["grievance.description"]!.ShouldEndWith("کەس نەهات.");
        told["document.1.sha256"].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(File)));
    }

    [Fact]
    public async Task A_changed_letter_and_the_secret_of_another_complaint_prove_nothing()
    {
        var (entry, said) = First(await _desk.Receipt(await Scenario.Verified(ccs.Api())));
        var (foreign, other) = First(await _desk.Receipt(await Scenario.Verified(ccs.Api())));

        foreach (var field in said.Fields!)
        {
            ReceiptField[] changed = [.. said.Fields!.Select(one => one == field ? one with { Text = $"{one.Text}." } : one)];
            ReceiptCheck.Says(entry, said with { Fields = changed }).ShouldBeFalse(field.Name);
        }

        ReceiptCheck.Says(entry, said with { Secret = other.Secret }).ShouldBeFalse();
        ReceiptCheck.Says(foreign, said).ShouldBeFalse();
        ReceiptCheck.IsOf(foreign, said).ShouldBeFalse();
        ReceiptCheck.Stands(entry with { Proof = foreign.Proof }).ShouldBeNull();
        said.Secret.ShouldNotBe(other.Secret);
    }

    [Fact]
    public async Task The_first_sheet_names_nothing_and_the_store_has_neither_salts_nor_words()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var answer = await _desk.Receipt(scenario);
        var (_, said) = First(answer);
        var ids = await ccs.Text(
            $"select string_agg(id::text || ',' || seq_id, ',') from ccs.mt_events where stream_id = '{scenario.ComplaintId}'"
        );

        var sheet = answer["proof"].ToJsonString();

        string[] secrets =
        [
            scenario.ComplaintId,
            scenario.Code,
            scenario.Number,
            scenario.Contact,
            "electricity",
            "Shilan",
            "complaint",
            "filed",
            said.Secret!,
            said.Event!.Salt!,
            .. ids.Split(',').Where(id => id.Length > 20),
        ];
        foreach (var secret in secrets)
        {
            sheet.ShouldNotContain(secret, Case.Insensitive);
        }

        var stored = await ccs.Text($"select string_agg(e::text, '') from ccs.mt_events e where stream_id = '{scenario.ComplaintId}'");
        stored.ShouldContain("commitment");
        stored.ShouldNotContain(said.Secret!);
        stored.ShouldNotContain("Seven months without");
    }

    [Fact]
    public async Task Nobody_else_has_it()
    {
        var (mine, other) = (await Scenario.Verified(ccs.Api()), await Scenario.Verified(ccs.Api()));
        await _desk.Receipt(mine);

        (await ccs.Api().Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("officer.electricity")).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("auditor")).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        var theirs = (await _desk.Receipt(other)).Body;
        theirs.ShouldContain(other.Contact);
        theirs.ShouldNotContain(mine.Contact);
        theirs.ShouldNotContain(mine.ComplaintId);
    }

    [Fact]
    public async Task After_erasure_none_can_be_made_and_one_of_before_is_proven_still()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var citizen = await scenario.Track();
        (await citizen.Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
        var (entry, said) = First(await _desk.Receipt(scenario));

        var erasure = await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "erasure", new { reason = "Her letter." });
        erasure.ShouldBe(HttpStatusCode.OK);

        (await citizen.Get(Path)).ShouldBe(HttpStatusCode.NotFound, "tracking.not-found");
        await _desk.Stands(entry);
        ReceiptCheck.Says(entry, said).ShouldBeTrue();
    }

    private static (ReceiptEntry Entry, ReceiptEvent Said) First(Answer answer)
    {
        var receipt = Ccs.Proof.Receipts.Receipt.Parse(answer.Body);
        return (receipt.Proof!.Entries![0], receipt.Opening!.Events![0]);
    }
}
