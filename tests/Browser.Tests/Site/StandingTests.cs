namespace Ccs.Browser.Tests.Site;

public sealed class StandingTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private static readonly string[] Topics = ["privacy", "accessibility", "help", "terms", "contact"];

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_standing_pages_can_be_read(string language, int width)
    {
        await using var screen = await Screen(language, width);
        foreach (var topic in Topics)
        {
            (await screen.Go($"/{topic}"))!.Status.ShouldBe(200);
            (await screen.Page.Locator("main h2").CountAsync()).ShouldBeGreaterThan(1, topic);
            await screen.LookOnBothScreens(topic);
        }
    }
}
