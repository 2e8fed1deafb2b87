namespace Ccs.Browser.Tests.Site;

public sealed class ComponentTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Every_component_can_be_seen_in_its_states(string language, int width)
    {
        await using var screen = await Screen(language, width);

        (await screen.Go("/dev/components"))!.Status.ShouldBe(200);

        await screen.LookOnBothScreens("components");
    }
}
