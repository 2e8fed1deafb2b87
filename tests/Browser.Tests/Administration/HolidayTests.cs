namespace Ccs.Browser.Tests.Administration;

public sealed class HolidayTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Fact]
    public async Task A_day_off_of_one_year_is_added_renamed_and_removed()
    {
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/holidays");
        await page.ClickAsync("main .btn-primary");
        await SendEmpty(screen, "administration-new-holiday", "date", "names-ckb", "names-ar", "names-en", "reason");

        await FillNames(screen, "Day of the census");
        await FillDate(screen, "31", "2", "2031");
        await page.FillAsync("#reason", "By decree 12 of the Council.");
        await Send(screen);
        await Told(screen, "date", "date");
        await FillDate(screen, "3", "2", "2020");
        await Send(screen);
        await Told(screen, "date", "has passed");
        await FillDate(screen, "٣", "٢", "٢٠٣١");
        await SendTooLate(screen, "administration-new-holiday");
        await Done(screen, "added");
        (await page.Locator(".views [aria-current]").InnerTextAsync()).ShouldBe("2031");
        (await page.Locator("tbody").InnerTextAsync()).ShouldContain("3 February 2031");

        await screen.Go($"{Root}/holidays/new");
        await FillNames(screen, "Another day");
        await FillDate(screen, "3", "2", "2031");
        await page.FillAsync("#reason", "By decree 12 of the Council.");
        await Send(screen);
        await Told(screen, "date", "a holiday already");
        await screen.Go($"{Root}/holidays?year=2031");
        (await page.Locator("tbody").InnerTextAsync()).ShouldContain("Day of the census");

        await page.ClickAsync("a[href$='/2031-02-03/name']");
        await FillNames(screen, "Day of the great census");
        await Done(screen, "name of the holiday was changed");
        (await page.Locator("tbody").InnerTextAsync()).ShouldContain("Day of the great census");

        await page.ClickAsync("a[href$='/2031-02-03/removal']");
        await screen.LookAt("administration-holiday-removal");
        await Done(screen, "that day is a working day");
        (await page.Locator("tbody").InnerTextAsync()).ShouldNotContain("census");
        (await screen.Go($"{Root}/holidays/2031-02-03/removal"))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_day_off_of_every_year_stands_in_each_year_that_has_it()
    {
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/holidays/new");
        await page.CheckAsync("input[value=year]");
        await FillDate(screen, "29", "2", "");
        await FillNames(screen, "Leap day");
        await Done(screen, "added");
        (await page.Locator("tbody").InnerTextAsync()).ShouldNotContain("Leap day");
        (await (await Administrator.SignedIn(Api)).Get("holidays")).Body.ShouldContain("\"02-29\"");

        await screen.Go($"{Root}/holidays/02-29/removal");
        (await page.Locator("main .lead").InnerTextAsync()).ShouldBe("Leap day: 29 February, every year");
        await Done(screen, "removed");
        (await (await Administrator.SignedIn(Api)).Get("holidays")).Body.ShouldNotContain("\"02-29\"");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        await using var screen = await AdministratorsScreen(language, width);
        await LookAt(screen, "holidays", "holidays");
        await LookAt(screen, "holidays/new", "new-holiday");
        await LookAt(screen, "holidays/03-21/name", "holiday-name");
        await LookAt(screen, "holidays/03-21/removal", "holiday-removal");
    }

    private static async Task FillDate(Screen screen, string day, string month, string year)
    {
        await screen.Page.FillAsync("#date", day);
        await screen.Page.FillAsync("#date-month", month);
        await screen.Page.FillAsync("#date-year", year);
    }
}
