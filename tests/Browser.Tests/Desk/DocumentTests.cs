namespace Ccs.Browser.Tests.Desk;

public sealed class DocumentTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [InlineData("ckb", Visitor.Phone)]
    [InlineData("en", Visitor.Desk)]
    public async Task A_picture_is_seen_in_a_sandbox(string language, int width)
    {
        var complaint = await WithDocument("meter.png", Pictures.Png());
        await using var screen = await ScreenOf("officer.electricity", language, width);
        await screen.Go(Path(complaint));
        await ShouldShow(screen, "image/png", "sandbox");
        await screen.LookAt("document-picture");
    }

    [Fact]
    public async Task A_pdf_is_shown_in_a_frame_without_rights()
    {
        var complaint = await WithDocument("letter.pdf", Pictures.Pdf());
        await using var screen = await ScreenOf("officer.electricity");
        await screen.Go(Path(complaint));
        await ShouldShow(screen, "application/pdf", "frame-ancestors 'self'");
        await screen.LookAt("document-pdf");
    }

    [Fact]
    public async Task What_a_browser_does_not_draw_is_saved()
    {
        var complaint = await WithDocument("letter.txt", "Dear office"u8.ToArray());
        await using var screen = await ScreenOf("officer.electricity");
        await screen.Go(Path(complaint));
        (await screen.Page.Locator(".files a").CountAsync()).ShouldBe(1);
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => screen.Page.Locator(".files a").ClickAsync());

        download.SuggestedFilename.ShouldBe("letter.txt");
    }

    /// <summary>What the frame gets: the file as it is, in a frame where nothing of it runs, and with a policy of its own.</summary>
    private static async Task ShouldShow(Screen screen, string mediaType, string policy)
    {
        var shown = await screen.Page.RunAndWaitForResponseAsync(
            () => screen.Page.Locator(".files a").First.ClickAsync(),
            response => response.Url.Contains("handler=Inline", StringComparison.Ordinal)
        );

        shown.Status.ShouldBe(200);
        shown.Headers["content-type"].ShouldBe(mediaType);
        shown.Headers["content-security-policy"].ShouldContain(policy);
        (await screen.Page.Locator("iframe").GetAttributeAsync("sandbox")).ShouldBe(string.Empty);
    }

    private async Task<Scenario> WithDocument(string name, byte[] content)
    {
        var filing = Some.Filing();
        var upload = (await Api.Upload(name, content)).ShouldBe(HttpStatusCode.Created).Text("uploadId");
        filing["uploadIds"] = new JsonArray(upload);
        return await Scenario.Verified(Api, filing);
    }
}
