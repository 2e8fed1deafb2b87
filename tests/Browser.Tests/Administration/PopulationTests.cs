namespace Ccs.Browser.Tests.Administration;

public sealed class PopulationTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Fact]
    public async Task A_number_of_inhabitants_is_set_with_its_year_and_source()
    {
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/population");
        await page.ClickAsync("main .btn-primary");
        await SendEmpty(
            screen,
            "administration-new-population",
            "governorateid",
            "year",
            "inhabitants",
            "names-ckb",
            "names-ar",
            "names-en",
            "reason"
        );
        await page.SelectOptionAsync("#governorateid", "duhok");
        await page.FillAsync("#year", "1900");
        await page.FillAsync("#inhabitants", "many");
        await FillNames(screen, "Census");
        await page.FillAsync("#reason", "It was published.");
        await Send(screen);
        await Told(screen, "year", "between 1950");
        await Told(screen, "inhabitants", "between 1 and");
        await page.FillAsync("#year", "٢٠٢٠");
        await page.FillAsync("#inhabitants", "١٬٢٣٤٬٥٦٧".Replace("٬", ""));
        await SendTooLate(screen, "administration-population");
        await Done(screen, "was set");

        (await page.Locator("tr:has-text('2020')").InnerTextAsync()).ShouldContain("1234567");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        await using var screen = await AdministratorsScreen(language, width);
        await LookAt(screen, "population", "population");
        await LookAt(screen, "population/new", "new-population");
    }
}
