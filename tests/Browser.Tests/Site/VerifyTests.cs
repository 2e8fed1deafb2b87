using System.Text.Json;
using Ccs.Application.Tracking;
using Ccs.Proof.Receipts;
using Ccs.WebApi.Site;

namespace Ccs.Browser.Tests.Site;

/// <summary>The page where anybody checks a receipt.</summary>
public sealed class VerifyTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string Title = "Seven months without a connection";

    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task A_receipt_is_checked_where_scripts_run_in_the_browser_alone(string language, int width, bool scripts)
    {
        var given = await Given();
        await using var screen = await Screen(language, width, scripts);
        List<string> sent = [];
        screen.Page.Request += (_, request) => sent.Add($"{request.Method} {request.Url} {request.PostData}");
        await screen.Go("/verify");
        await screen.LookOnBothScreens("verify");

        await Check(screen, given);
        var told = await screen.Page.Locator("#result").InnerTextAsync();
        told.ShouldContain(Title);
        told.ShouldNotContain("{0}");
        told.ShouldNotContain("verify.");
        await screen.LookOnBothScreens("verify-holds");

        await screen.Go("/verify");
        await Check(screen, given.Replace(Title, "Eight months without a connection", StringComparison.Ordinal));
        (await screen.Page.Locator("#result .notice-danger .code").InnerTextAsync()).ShouldBe(ReceiptFaults.OtherWords);
        await screen.LookOnBothScreens("verify-failed");

        sent.Any(call => call.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(!scripts);
        sent.ShouldAllBe(call => scripts ? !call.Contains("Seven", StringComparison.Ordinal) : true);
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task With_scripts_and_without_the_page_says_the_same(string language, int width)
    {
        var given = await Given();
        var other = given.Replace("index ", "index 1", StringComparison.Ordinal);
        foreach (var text in new[] { given, other, "nothing" })
        {
            (await Told(scripts: true, text)).ShouldBe(await Told(scripts: false, text));
        }

        async Task<string> Told(bool scripts, string text)
        {
            await using var screen = await Screen(language, width, scripts);
            await screen.Go("/verify");
            await Check(screen, text);
            return await screen.Page.Locator("#result").InnerTextAsync();
        }
    }

    [Fact]
    public async Task Files_are_read_and_the_second_sheet_may_be_another_one()
    {
        var receipt = JsonNode.Parse(await Given())!.AsObject();
        var opening = receipt["opening"]!.ToJsonString();
        receipt.Remove("opening");
        await using var screen = await Screen("en");
        await screen.Go("/verify");

        await screen.Page.Locator("input[name=ProofFile]").SetInputFilesAsync(File("ccs-receipt-proof.json", receipt.ToJsonString()));
        await Send(screen);
        (await screen.Page.Locator("#result").InnerTextAsync()).ShouldContain("not what was written");

        await screen.Page.Locator("details summary").ClickAsync();
        await screen.Page.Locator("input[name=OpeningFile]").SetInputFilesAsync(File("opening.json", opening));
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
        await screen.Page.GetByText(Title).WaitForAsync();

        static FilePayload File(string name, string text) =>
            new()
            {
                Name = name,
                MimeType = "application/json",
                Buffer = System.Text.Encoding.UTF8.GetBytes(text),
            };
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_pictures_of_a_receipt_open_it_and_nothing_of_it_is_sent_or_stays_in_the_address(string language, int width)
    {
        var (proof, opening) = Links(await Given());
        await using var screen = await Screen(language, width);
        List<string> sent = [];
        screen.Page.Request += (_, request) => sent.Add($"{request.Method} {request.Url} {request.PostData}");

        await screen.Go($"/verify#{proof}");
        await screen.Page.Locator("#result .notice-success").WaitForAsync();
        await screen.Page.GotoAsync("about:blank");
        await screen.Go($"/verify#{opening}");
        await screen.Page.GetByText(Title).WaitForAsync();

        screen.Page.Url.ShouldEndWith($"/{language}/verify");
        sent.ShouldAllBe(call => !call.Contains("#r", StringComparison.Ordinal) && call.StartsWith("GET", StringComparison.Ordinal));
        (await screen.Page.Locator("#result").InnerTextAsync()).ShouldContain("grievance.title");
        await screen.LookOnBothScreens("verify-picture");
    }

    [Fact]
    public async Task A_picture_of_an_entry_that_is_none_and_one_of_another_log_show_their_code()
    {
        var receipt = await Given();
        var (entry, said) = Parts(receipt);
        await using var screen = await Screen("en");

        (await Code(entry with { Index = entry.Index - 1 })).ShouldBe(ReceiptFaults.NotInTree);
        (await Code(entry with { Index = 1_000_000 })).ShouldBe("receipt.not-published");
        (await Code(entry with { Salt = new string('0', 64) })).ShouldBe(ReceiptFaults.NotInTree);
        (await Code(null)).ShouldBe(ReceiptFaults.Unreadable);

        async Task<string> Code(ProvenEntry? changed)
        {
            await screen.Page.GotoAsync("about:blank");
            await screen.Go($"/verify#{(changed is null ? "rAAAA" : Fragment(ReceiptLink.Of("/verify", changed, said)))}");
            return await screen.Page.Locator("#result .notice-danger .code").InnerTextAsync();
        }
    }

    private static (string Proof, string Opening) Links(string receipt)
    {
        var (entry, said) = Parts(receipt);
        var opening = Fragment(ReceiptLink.Of("/verify", entry, said));
        opening.Length.ShouldBeLessThan(1_310);
        return (Fragment(ReceiptLink.Of("/verify", entry)), opening);
    }

    private static (ProvenEntry Entry, OpenedEvent Said) Parts(string receipt)
    {
        var read = JsonNode.Parse(receipt)!;
        return (
            read["proof"]!["entries"]![0].Deserialize<ProvenEntry>(JsonSerializerOptions.Web)!,
            read["opening"]!["events"]![0].Deserialize<OpenedEvent>(JsonSerializerOptions.Web)!
        );
    }

    private static string Fragment(string link) => link.Split('#')[1];

    private static async Task Check(Screen screen, string text)
    {
        await screen.Page.Locator("textarea[name=Proof]").FillAsync(text);
        await Send(screen);
    }

    private static async Task Send(Screen screen)
    {
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
        await screen.Page.Locator("#result .notice").WaitForAsync();
    }

    private async Task<string> Given()
    {
        var scenario = await Scenario.Verified(Api);
        (await Api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        return (await (await scenario.Track()).Get("/api/v1/tracking/receipt")).ShouldBe(HttpStatusCode.OK).Body;
    }
}
