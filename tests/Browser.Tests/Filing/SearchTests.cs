namespace Ccs.Browser.Tests.Filing;

/// <summary>The search of agencies and services compares letters as the search of cases does.</summary>
public sealed class SearchTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [InlineData("ckb", "پاسپۆرت")]
    [InlineData("ckb", "كاره‌با")]
    [InlineData("ckb", "تەندروستی")]
    [InlineData("ckb", "جواز")]
    [InlineData("ar", "جوازـات")]
    [InlineData("ar", "الصِحّة")]
    [InlineData("ar", "کهرباء")]
    [InlineData("en", "PASSP")]
    public async Task Whatever_the_keyboard_writes_is_found(string language, string typed)
    {
        await using var screen = await Screen(language);
        await new Filer(screen).At("agency");

        await screen.Page.FillAsync("#search", typed.Replace("ات", string.Empty));

        await Assertions.Expect(screen.Page.Locator("#found input").First).ToBeVisibleAsync();
        await screen.LookAt("file-agency-search");
    }

    [Fact]
    public async Task A_service_that_was_found_answers_two_questions_at_once()
    {
        await using var screen = await Screen("en");
        var filer = await new Filer(screen).At("agency");
        await screen.Page.FillAsync("#search", "passport");
        await screen.Page.Locator("#found input[value='interior/interior-passport']").CheckAsync();
        await filer.Continue();

        filer.Here.ShouldBe("category");
        await filer.Onwards("check");
        (await screen.Page.TextContentAsync("#service-0"))!.ShouldContain("Passport");
        await screen.Page.Locator("#agency-0 a").ClickAsync();
        await Assertions.Expect(screen.Page.Locator("input[name=Agency][value=interior]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_is_not_found_leaves_the_list()
    {
        await using var screen = await Screen("en");
        await new Filer(screen).At("agency");
        await screen.Page.FillAsync("#search", "zzzz");

        await Assertions.Expect(screen.Page.Locator("#found-count")).Not.ToBeEmptyAsync();
        await Assertions.Expect(screen.Page.Locator("input[value=electricity]")).ToBeVisibleAsync();
        await screen.LookAt("file-agency-nothing");
    }

    [Fact]
    public async Task About_a_person_only_agencies_are_found()
    {
        await using var screen = await Screen("en");
        await new Filer(screen) { About = "person" }.At("agency");
        await screen.Page.FillAsync("#search", "electricity");

        await Assertions.Expect(screen.Page.Locator("#found input")).ToHaveCountAsync(1);
    }
}
