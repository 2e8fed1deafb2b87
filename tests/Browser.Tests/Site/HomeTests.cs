namespace Ccs.Browser.Tests.Site;

public sealed class HomeTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task The_front_door_opens_to_filing_and_tracking(string language, int width, bool scripts)
    {
        await using var screen = await Screen(language, width, scripts);
        await screen.Go(string.Empty);

        (await screen.Page.Locator("html").GetAttributeAsync("dir")).ShouldBe(language == "en" ? "ltr" : "rtl");
        (await screen.Page.Locator(".home-actions a").CountAsync()).ShouldBe(2);
        await screen.LookAt("home");
    }

    [Fact]
    public async Task The_bare_address_is_Kurdish_until_another_language_is_chosen()
    {
        await using var screen = await Screen();
        await screen.Page.GotoAsync("/");
        screen.Page.Url.ShouldEndWith("/ckb");

        await screen.Page.Locator("a[hreflang=ar]").ClickAsync();
        screen.Page.Url.ShouldEndWith("/ar");

        await screen.Page.GotoAsync("/");
        screen.Page.Url.ShouldEndWith("/ar");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task What_is_not_there_is_told_as_a_page(string language, int width)
    {
        await using var screen = await Screen(language, width);

        (await screen.Go("/nowhere"))!.Status.ShouldBe(404);

        (await screen.Page.Locator("h1").CountAsync()).ShouldBe(1);
        await screen.LookOnBothScreens("not-found");
    }
}
