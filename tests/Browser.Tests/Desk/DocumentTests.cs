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
        await screen.Page.Locator(".files a").First.ClickAsync();

        var frame = screen.Page.Frames[1];
        await frame.WaitForLoadStateAsync();
        (await frame.Locator("img").EvaluateAsync<int>("image => image.naturalWidth")).ShouldBe(Pictures.Side);
        await screen.LookAt("document-picture");
    }

    [Fact]
    public async Task A_pdf_is_seen_or_fetched()
    {
        var complaint = await WithDocument("letter.pdf", Pictures.Pdf());
        await using var screen = await ScreenOf("officer.electricity");
        await screen.Go(Path(complaint));
        await screen.Page.Locator(".files a").First.ClickAsync();
        await screen.Page.Frames[1].WaitForLoadStateAsync();
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

    private async Task<Scenario> WithDocument(string name, byte[] content)
    {
        var filing = Some.Filing();
        var upload = (await Api.Upload(name, content)).ShouldBe(HttpStatusCode.Created).Text("uploadId");
        filing["uploadIds"] = new JsonArray(upload);
        return await Scenario.Verified(Api, filing);
    }
}
