using System.Text;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Tests.Proof;

/// <summary>The public page that checks a receipt, as it is without script.</summary>
[Collection("ccs")]
public sealed class VerifyPageTests(CcsFixture ccs)
{
    private const string Page = "/en/verify";
    private const string Title = "Seven months without a connection";
    private const string Genuine = "notice-success";

    [Fact]
    public async Task A_receipt_holds_and_its_words_are_shown()
    {
        var receipt = await Given();

        var answer = await Check(receipt);

        var told = Told(answer);
        told.ShouldContain(Genuine);
        told.ShouldContain(Title);
        told.ShouldContain("Complaint filed");
        told.ShouldContain("No independent witnesses are named yet");
        answer.Message.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_first_sheet_alone_holds_and_the_second_may_come_apart()
    {
        var receipt = JsonNode.Parse(await Given())!.AsObject();
        var opening = receipt["opening"]!.ToJsonString();
        receipt.Remove("opening");

        Told(await Check(receipt.ToJsonString())).ShouldContain("not what was written");
        Told(await Check(receipt.ToJsonString(), opening)).ShouldContain(Title);
        Told(await Check(receipt.ToJsonString(), "{}")).ShouldContain(ReceiptFaults.Unreadable);
    }

    [Fact]
    public async Task A_file_is_taken_as_well_as_a_text()
    {
        using var browser = new Browser(ccs.Address);
        var token = await browser.TokenOf(Page);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), Forms.Token },
            { new StringContent("not this"), "Proof" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(await Given())), "ProofFile", "ccs-receipt.json" },
        };

        (await browser.Send(HttpMethod.Post, Page, form)).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(Genuine);
    }

    [Fact]
    public async Task Whatever_was_changed_has_its_code()
    {
        var given = await Given();
        var receipt = Receipt.Parse(given);
        var entry = receipt.Proof!.Entries![0];
        TlogProof.TryParse(entry.Proof, out var proof).ShouldBeTrue();
        var other = NoteSigner.New(proof!.Checkpoint.Text.Split('\n')[0], NoteKeyKind.Ed25519);
        var elsewhere = NoteSigner.New("example.org/log/1", NoteKeyKind.Ed25519);
        var root = proof.Checkpoint.Text[(proof.Checkpoint.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..];

        (await CodeOf(With(proof with { Index = proof.Index + 1 }))).ShouldBe(ReceiptFaults.NotInTree);
        (await CodeOf(With(proof with { Index = long.MaxValue }))).ShouldBe(ReceiptFaults.OutsideTree);
        (await CodeOf(With(proof with { Hashes = [.. proof.Hashes.Skip(1)] }))).ShouldBe(ReceiptFaults.NotInTree);
        (await CodeOf(With(proof with { Checkpoint = other.Sign(proof.Checkpoint.Text, DateTimeOffset.UnixEpoch) }))).ShouldBe(
            ReceiptFaults.NotSigned
        );
        (await CodeOf(With(proof with { Checkpoint = elsewhere.Sign($"example.org/log/77\n{root}", DateTimeOffset.UnixEpoch) }))).ShouldBe(
            ReceiptFaults.OtherLog
        );
        (await CodeOf(given.Replace(Title, "Eight months without a connection", StringComparison.Ordinal))).ShouldBe(
            ReceiptFaults.OtherWords
        );
        (await CodeOf(given.Replace("complaint-filed\\n", "complaint-files\\n", StringComparison.Ordinal))).ShouldBe(
            ReceiptFaults.OtherEvent
        );

        string With(TlogProof changed) =>
            (receipt with { Proof = new ReceiptProof([entry with { Proof = changed.ToString() }]) }).ToString();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": []}}""")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": [{"proof": "c2sp.org/tlog-proof@v1\nindex 1\n\nx"}]}}""")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": [{"proof": "\u0000"}]}}""")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_is_no_receipt_is_told(string text)
    {
        (await CodeOf(text)).ShouldBe(ReceiptFaults.Unreadable);
    }

    [Fact]
    public async Task NUL_and_what_is_huge_and_other_methods_are_refused()
    {
        using var browser = new Browser(ccs.Address);

        (await browser.Submit(Page, Page, ("Proof", "a\0b"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.Submit(Page, Page, ("Proof", new string('x', 300_000)))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await browser.Send(HttpMethod.Put, Page, null)).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await browser.Send(HttpMethod.Delete, Page, null)).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Nothing_of_it_is_stored_and_what_was_shown_is_encoded()
    {
        var given = await Given();
        var receipt = Receipt.Parse(given);
        var before = await ccs.Count("select count(*) from ccs.mt_events");
        using var browser = new Browser(ccs.Address);

        await browser.Submit(Page, Page, ("Proof", given));
        var answer = await browser.Submit(Page, Page, ("Proof", "</textarea><b>bold</b>"));

        answer.Body.ShouldNotContain("<b>bold");
        (await ccs.Count("select count(*) from ccs.mt_events")).ShouldBe(before);
        browser.Cookies.Values.ShouldAllBe(value => !value.Contains(receipt.Opening!.Events![0].Secret!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bare_address_of_the_pictures_leads_to_it()
    {
        using var browser = new Browser(ccs.Address);

        (await browser.Get("/verify")).ShouldBe(HttpStatusCode.Redirect).Location().ShouldBe("/ckb/verify");
        (await browser.Get(Page)).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("from this very site");
    }

    /// <summary>What was given stands below in its fields again, and all that can be said in the texts for the script.</summary>
    private static string Told(Answer answer) => answer.Body.Split("<section id=\"result\"")[1].Split("</section>")[0];

    private async Task<string> Given()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        return (await (await scenario.Track()).Get("/api/v1/tracking/receipt")).ShouldBe(HttpStatusCode.OK).Body;
    }

    private async Task<Answer> Check(string proof, string opening = "")
    {
        using var browser = new Browser(ccs.Address);
        return (await browser.Submit(Page, Page, ("Proof", proof), ("Opening", opening))).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> CodeOf(string proof)
    {
        var answer = await Check(proof);
        var told = Told(answer);
        told.ShouldContain("notice-danger");
        return told.Split("<span class=\"code\">")[1].Split('<')[0];
    }
}
