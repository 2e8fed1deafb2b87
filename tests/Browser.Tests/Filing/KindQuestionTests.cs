namespace Ccs.Browser.Tests.Filing;

/// <summary>Questions of a kind are pages like all others: one question each, with why it is asked.</summary>
public sealed class KindQuestionTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string Place = "question-electricity-outages-place";
    private const string Since = "question-electricity-outages-since";
    private const string Reach = "question-electricity-outages-reach";

    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task They_are_asked_kept_checked_changed_and_read_in_tracking(string language, int width, bool scripts)
    {
        await using var screen = await Screen(language, width, scripts);
        var page = screen.Page;
        var filer = await new Filer(screen).At("service");
        await filer.Choose("Service", "electricity-outages");
        await filer.Continue();
        await filer.Onwards(Place);
        await page.FillAsync("#answer", "ئیسکان، شەقامی ٦٠ مەتری");
        await screen.LookAt("file-question-text");
        await filer.Continue();

        filer.Here.ShouldBe(Since);
        await filer.Date("date", "٤٠", "١", "٢٠٢٦");
        await filer.Continue();
        filer.Here.ShouldBe(Since);
        (await page.InputValueAsync("#date")).ShouldBe("٤٠");
        await screen.LookAt("file-question-date-wrong");
        await filer.Date("date", "٢٧", "٩", "٢٠٢٦");
        await filer.Continue();

        filer.Here.ShouldBe(Reach);
        await page.Locator(".back").ClickAsync();
        (await page.InputValueAsync("#date")).ShouldBe("٢٧");
        await filer.Continue();
        await filer.Choose("Answer", "street");
        await screen.LookAt("file-question-choice");
        await filer.Continue();

        filer.Here.ShouldBe("remedy");
        await filer.Onwards("check");
        (await page.TextContentAsync($"#{Place}-0"))!.ShouldContain("ئیسکان");
        await page.ClickAsync($"#{Reach}-0 a");
        filer.Here.ShouldBe(Reach);
        await Assertions.Expect(page.Locator("input[value=street]")).ToBeCheckedAsync();
        await filer.Choose("Answer", "quarter");
        await filer.Continue();
        filer.Here.ShouldBe("check");
        (await page.Locator("dt").AllInnerTextsAsync()).ShouldAllBe(name => name.Trim().Length > 0);
        await screen.LookAt("file-check-questions");

        var code = await filer.Done(Api);
        await screen.Go("/track");
        await page.FillAsync("#contact", filer.Email);
        await page.FillAsync("#code", code);
        await page.Locator("main .btn-primary").ClickAsync();
        await screen.Arrive("**/track/complaint*");
        (await page.TextContentAsync("main"))!.ShouldContain("ئیسکان");
        await screen.LookAt("track-questions");
    }

    [Fact]
    public async Task All_may_be_left_open_and_those_of_another_service_are_not_asked()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("service");
        await filer.Choose("Service", "electricity-bills");
        await filer.Continue();
        await filer.Onwards("question-electricity-bills-meter");
        await screen.Page.FillAsync("#answer", "no number");
        await filer.Continue();
        filer.Here.ShouldBe("question-electricity-bills-meter");
        await screen.LookAt("file-question-number-wrong");
        await screen.Page.FillAsync("#answer", string.Empty);
        await filer.Continue();
        filer.Here.ShouldBe("question-electricity-bills-amount");
        await filer.Onwards("check");
        (await screen.Page.Locator("[id^=question-]").CountAsync()).ShouldBe(2);

        await screen.Page.ClickAsync("#service-0 a");
        await filer.Choose("Service", "none");
        await filer.Continue();
        filer.Here.ShouldBe("check");
        (await screen.Page.Locator("[id^=question-]").CountAsync()).ShouldBe(0);

        // A question that this complaint is not asked leads back to where it stands.
        await screen.Go("/file/question-electricity-bills-meter");
        filer.Here.ShouldBe("check");
        await screen.Go("/file/question-made-up");
        filer.Here.ShouldBe("check");
    }
}
