namespace Ccs.Browser.Tests.Desk;

public sealed class AdministrationTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Administrators_see_the_agencies_and_what_is_open_at_each(string language, int width)
    {
        await using var screen = await ScreenOf("administrator", language, width);

        await screen.Go("/staff");

        screen.Page.Url.ShouldEndWith("/staff/administration");
        (await screen.Page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(20);
        await screen.LookAt("administration");
    }
}
