using System.Text;
using System.Text.RegularExpressions;

namespace Ccs.Browser.Tests.Filing;

/// <summary>Sending, the code, and the page to keep.</summary>
public sealed partial class SendingTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_clicks_on_send_file_once(bool scripts)
    {
        await using var screen = await Screen(scripts: scripts);
        var filer = await new Filer(screen).At("check");
        await screen.Page.CheckAsync("#consent");
        var before = await Filed();

        await screen.Page.Locator("main .btn-primary").DblClickAsync();
        await screen.Arrive("**/file/verify");

        (await Filed()).ShouldBe(before + 1);
        await filer.Done(Api);
    }

    [Fact]
    public async Task Sent_from_two_tabs_it_is_filed_once()
    {
        await using var screen = await Screen();
        await new Filer(screen).At("check");
        var other = await screen.Context.NewPageAsync();
        await other.GotoAsync("/ckb/file/check");
        var before = await Filed();

        await Task.WhenAll(
            new[] { screen.Page, other }.Select(async page =>
            {
                await page.CheckAsync("#consent");
                await page.Locator("main .btn-primary").ClickAsync();
                await page.WaitForURLAsync("**/file/verify");
            })
        );

        (await Filed()).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_wrong_code_is_told_and_the_right_one_still_counts(string language)
    {
        await using var screen = await Screen(language);
        var filer = await new Filer(screen).At("verify");
        var right = await Api.VerificationCode(filer.Email);
        var code = screen.Page.Locator("#code");
        (await code.GetAttributeAsync("autocomplete")).ShouldBe("one-time-code");
        (await code.GetAttributeAsync("inputmode")).ShouldBe("numeric");

        await code.FillAsync(right == "123456" ? "654321" : "123456");
        await filer.Continue();

        await Assertions.Expect(screen.Page.Locator(".error-summary")).ToBeVisibleAsync();
        await screen.LookAt("file-verify-wrong");
        await code.FillAsync(string.Concat(right.Select(digit => (char)('٠' + (digit - '0')))));
        await filer.Continue();
        filer.Here.ShouldBe("done");
    }

    [Fact]
    public async Task Another_code_can_be_asked_for_after_a_while()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("verify");
        var first = await Api.VerificationCode(filer.Email);
        var again = screen.Page.Locator("[data-countdown] button");
        await Assertions.Expect(again).ToBeDisabledAsync();
        (await Api.Post("/dev/clock", new { advance = "PT61S" })).ShouldBe(HttpStatusCode.OK);
        await screen.Page.ReloadAsync();

        await again.ClickAsync();

        await Assertions.Expect(screen.Page.Locator(".notice-success")).ToBeVisibleAsync();
        await screen.LookAt("file-verify-again");
        await Eventually.Holds(async () => (await Api.Messages(filer.Email)).Length == 2, "the second code");
        await screen.Page.FillAsync("#code", first);
        await filer.Continue();
        filer.Here.ShouldBe("verify", "the first code is of no use any more");
        await filer.Done(Api);
    }

    [Fact]
    public async Task Beyond_the_quota_of_a_contact_the_page_says_what_it_always_says()
    {
        await using var screen = await Screen(scripts: false);
        await new Filer(screen).At("verify");
        List<string> said = [];
        for (var i = 0; i < 4; i++)
        {
            await screen.Page.Locator("form[action*=Resend] button").ClickAsync();
            await screen.Settle();
            said.Add(await screen.Page.Locator("main [role=status]").First.InnerTextAsync());
        }

        // The filing sent the first code, so the third of these is beyond it.
        said.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        (await screen.Page.Locator(".error-summary").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("ckb", true)]
    [InlineData("ar", true)]
    [InlineData("en", false)]
    public async Task A_wrong_contact_is_changed_without_starting_again(string language, bool scripts)
    {
        await using var screen = await Screen(language, Visitor.Phone, scripts);
        var filer = await new Filer(screen).At("verify");
        await screen.Page.Locator("a[href$=other-contact]").ClickAsync();
        await screen.LookAt("file-other-contact");
        await filer.Continue();
        await screen.LookAt("file-other-contact-empty");
        filer.Email = Some.Email();
        await filer.Choose("Channel", "email");
        await screen.Page.FillAsync("#email", filer.Email);

        await filer.Continue();

        filer.Here.ShouldBe("verify");
        (await screen.Page.TextContentAsync("main bdi"))!.ShouldContain("@example.org");
        var code = await filer.Done(Api);
        (await Api.Post("/api/v1/tracking", new { contact = filer.Email, complaintCode = code })).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task The_page_with_the_code_prints_on_one_sheet(string language)
    {
        await using var screen = await Screen(language);
        var filer = await new Filer(screen).At("verify");
        var code = await filer.Done(Api);
        await screen.ShowAsPrinted();
        await screen.LookAt("file-done-print");

        var pdf = Encoding.Latin1.GetString(await screen.Page.PdfAsync(new() { Format = "A4" }));

        Sheet().Count(pdf).ShouldBe(1);
        (await screen.Page.Locator("#code").TextContentAsync())!.ShouldContain(code);
        await Assertions.Expect(screen.Page.Locator(".site-foot")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_code_is_copied()
    {
        await using var screen = await Screen();
        await screen.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var filer = await new Filer(screen).At("verify");
        var code = await filer.Done(Api);

        await screen.Page.Locator("[data-copy]").ClickAsync();

        await Assertions.Expect(screen.Page.Locator("span[role=status]")).ToBeVisibleAsync();
        (await screen.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(code);
    }

    private Task<long> Filed() => Ccs.Count("select count(*) from ccs.mt_events where type = 'complaint-filed'");

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
