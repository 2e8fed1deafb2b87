namespace Ccs.Browser.Tests.Desk;

/// <summary>The pages of silence and of rehearsals, and of the inhabitants that the first needs.</summary>
public sealed class RehearsalTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string Rehearse = "/staff/figures/rehearse";

    [Fact]
    public async Task Another_time_for_answers_is_tried_and_says_what_it_cannot_tell()
    {
        await Scenario.Answered(Api);
        var analyst = await Api.As("analyst");
        await Eventually.Holds(
            async () => (await analyst.Get("/api/v1/insights/cases?agency=electricity&term=rated"))["count"].GetValue<long>() > 0,
            "the figures have read it"
        );
        await using var screen = await ScreenOf("analyst", scripts: false);
        var page = screen.Page;
        await screen.Go(Rehearse);
        (await page.Locator("main table").CountAsync()).ShouldBe(0, "nothing was chosen yet");
        await page.SelectOptionAsync("#days", "2");
        await Send(screen);

        (await page.Locator("main .notice").InnerTextAsync()).ShouldContain("no forecast");
        (await page.Locator("main .lead").InnerTextAsync()).ShouldContain("would have been promised an earlier day");
        (await page.Locator("main table").CountAsync()).ShouldBe(2);
        await page.SelectOptionAsync("#what", "routing");
        await Send(screen);
        await page.SelectOptionAsync("#named", "electricity");
        await page.SelectOptionAsync("#taker", "health");
        await Send(screen);
        (await page.Locator("main .lead").InnerTextAsync()).ShouldContain("would have gone to another agency first");
        await page.SelectOptionAsync("#what", "weights");
        await Send(screen);
        await page.SelectOptionAsync("#late", "0");
        await Send(screen);
        (await page.Locator("main table").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Heads_and_officers_have_no_rehearsals_and_what_cannot_be_asked_is_told()
    {
        await using var head = await ScreenOf("head.electricity");
        (await head.Go(Rehearse))!.Status.ShouldBe(403);
        (await head.Go("/staff/figures/silence"))!.Status.ShouldBe(200);
        (await head.Page.Locator("a[href$='/figures/rehearse']").CountAsync()).ShouldBe(0);
        await using var officer = await ScreenOf("officer.electricity");
        (await officer.Go("/staff/figures/silence"))!.Status.ShouldBe(403);
        await using var analyst = await ScreenOf("analyst");
        (await analyst.Go($"{Rehearse}?days=5&from=2020-01-01&to=2024-01-01"))!.Status.ShouldBe(422);
        (await analyst.Page.Locator("#error-summary").InnerTextAsync()).ShouldContain("24 months");
        (await analyst.Go($"{Rehearse}?colour=red"))!.Status.ShouldBe(422);
        (await analyst.Go($"{Rehearse}?what=weather"))!.Status.ShouldBe(422);
        (await analyst.Go($"{Rehearse}?days=abc"))!.Status.ShouldBe(422);
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        await using var screen = await ScreenOf("analyst", language, width);
        foreach (
            var (name, query) in new[]
            {
                ("nothing", string.Empty),
                ("policy", "?days=5"),
                ("routing", "?what=routing&named=electricity&taker=health"),
                ("weights", "?what=weights&late=2"),
            }
        )
        {
            (await screen.Go($"{Rehearse}{query}"))!.Status.ShouldBe(200);
            await screen.LookOnBothScreens($"figures-rehearse-{name}");
        }

        (await screen.Go("/staff/figures/silence"))!.Status.ShouldBe(200);
        await screen.LookOnBothScreens("figures-silence");
    }
}
