namespace Ccs.Browser.Tests.Filing;

/// <summary>What was written survives whatever happens to the page, for a day; and no longer.</summary>
public sealed class DraftTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Fact]
    public async Task A_closed_tab_loses_nothing()
    {
        await using var screen = await Screen();
        await new Filer(screen).At("when");
        await screen.Page.CloseAsync();

        var page = await screen.Context.NewPageAsync();
        await page.GotoAsync("/ckb/file");
        await page.Locator(".notice a").ClickAsync();

        page.Url.ShouldEndWith("/ckb/file/when");
        await page.GotoAsync("/ckb/file/what");
        (await page.InputValueAsync("#description")).ShouldBe(FilingAnswers.Description);
    }

    [Fact]
    public async Task What_was_begun_is_offered_at_the_start()
    {
        await using var screen = await Screen();
        await new Filer(screen).At("when");
        await screen.Go("/file");

        await screen.LookAt("file-begun");
    }

    [Fact]
    public async Task The_back_button_and_the_link_back_show_what_was_typed()
    {
        await using var screen = await Screen();
        var filer = await (await new Filer(screen).At("what")).Onwards("when");

        await screen.Page.GoBackAsync();
        (await screen.Page.InputValueAsync("#description")).ShouldBe(FilingAnswers.Description);
        await filer.Continue();
        filer.Here.ShouldBe("when");
        await screen.Page.Locator(".back").ClickAsync();
        (await screen.Page.InputValueAsync("#subject")).ShouldBe(FilingAnswers.Subject);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Another_language_shows_the_same_question_with_the_same_answers(string other)
    {
        await using var screen = await Screen();
        var filer = await (await new Filer(screen).At("what")).Onwards("when");
        await screen.Page.GoBackAsync();

        await screen.Page.Locator($"a[hreflang={other}]").ClickAsync();

        screen.Page.Url.ShouldEndWith($"/{other}/file/what");
        (await screen.Page.InputValueAsync("#description")).ShouldBe(FilingAnswers.Description);
        await filer.Onwards("when");
        await filer.Date("when", "27", "9", "2026");
        await filer.Onwards("remedy");
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task After_a_day_it_is_gone_and_that_is_told_kindly(string language)
    {
        await using var screen = await Screen(language);
        await new Filer(screen).At("what");
        await ADayLater();

        await screen.Page.ReloadAsync();

        screen.Page.Url.ShouldEndWith("/file/expired");
        await screen.LookAt("file-expired");
        await screen.Page.Locator("main .btn-primary").ClickAsync();
        screen.Page.Url.ShouldEndWith("/file");
        (await screen.Page.Locator("input:checked").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_typed_on_the_page_that_was_still_open_is_kept()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("what");
        await screen.Page.FillAsync("#description", "A long story that took a day to write.");
        await ADayLater();

        await filer.Continue();

        screen.Page.Url.ShouldEndWith("/file/expired");
        await screen.LookAt("file-expired-kept");
        await screen.Page.Locator("main .btn-primary").ClickAsync();
        for (var question = "file"; question != "what"; question = filer.Here)
        {
            await filer.Answer();
            await filer.Continue();
        }

        (await screen.Page.InputValueAsync("#description")).ShouldBe("A long story that took a day to write.");
    }

    [Fact]
    public async Task A_change_at_the_end_comes_back_to_the_end()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("check");

        await screen.Page.Locator("#what-0 a").ClickAsync();
        await screen.Page.FillAsync("#subject", "Another title");
        await filer.Continue();

        filer.Here.ShouldBe("check");
        (await screen.Page.TextContentAsync("#what-0"))!.ShouldContain("Another title");
    }

    [Fact]
    public async Task A_change_that_opens_a_question_asks_it_and_comes_back()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("check");

        await screen.Page.Locator("#about-0 a").ClickAsync();
        await filer.Choose("About", "person");
        await filer.Continue();
        filer.Here.ShouldBe("person");
        await filer.Answer();
        await filer.Continue();

        filer.Here.ShouldBe("check");
    }

    [Fact]
    public async Task Once_it_is_sent_nothing_of_it_is_left_but_the_way_to_the_code()
    {
        await using var screen = await Screen();
        await new Filer(screen).At("verify");

        await screen.Go("/file/what");
        screen.Page.Url.ShouldEndWith("/file/verify");
        await screen.Go("/file");
        await screen.Page.Locator(".notice a").ClickAsync();
        screen.Page.Url.ShouldEndWith("/file/verify");
    }

    [Fact]
    public async Task The_code_can_be_taken_off_a_borrowed_device()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("verify");
        await filer.Done(Api);

        await screen.Page.Locator("main form button").ClickAsync();
        await screen.Go("/file/done");

        screen.Page.Url.ShouldEndWith("/file");
    }

    private async Task ADayLater() => (await Api.Post("/dev/clock", new { advance = "PT25H" })).ShouldBe(HttpStatusCode.OK);
}
