namespace Ccs.Browser.Tests.Administration;

public sealed class StartTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Administrators_begin_with_the_parts_that_they_keep(string language, int width)
    {
        await using var screen = await ScreenOf("administrator", language, width);

        await screen.Go("/staff");

        screen.Page.Url.ShouldEndWith("/staff/administration");
        await screen.LookAt("administration");
        foreach (var part in await screen.Page.Locator(".parts a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
        {
            (await screen.Page.GotoAsync(part))!.Status.ShouldBe(200, part);
        }
    }
}
