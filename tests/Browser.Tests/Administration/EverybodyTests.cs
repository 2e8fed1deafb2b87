namespace Ccs.Browser.Tests.Administration;

/// <summary>A day of administration, in every language, on both screens, with scripts and without.</summary>
public sealed class EverybodyTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task Everything_that_is_kept_is_changed(string language, int width, bool scripts)
    {
        var agency = Administrator.NewId("agency");
        await using var screen = await ScreenOf("administrator", language, width, scripts);

        await Agency(screen, agency);
        await Deadlines(screen, agency);
        await Texts(screen, language);
        await Account(screen, agency);
        await Form(screen, $"agencies/{agency}/succession");
        await screen.Page.SelectOptionAsync("#successorid", "interior");
        await Done(screen);

        await screen.Go($"{Root}/history");
        (await screen.Page.Locator(".timeline > li").CountAsync()).ShouldBeGreaterThan(8);
    }

    private static async Task Agency(Screen screen, string agency)
    {
        var page = screen.Page;
        await Form(screen, "agencies/new");
        await FillNames(screen, agency);
        await page.SelectOptionAsync("#parentid", "interior");
        await page.CheckAsync("input[value=department]");
        await page.FillAsync("#id", agency);
        await Done(screen);

        await Form(screen, $"agencies/{agency}/new-service");
        await FillNames(screen, "Counter");
        await page.FillAsync("#id", Administrator.NewId("service"));
        await Done(screen);

        await Form(screen, $"agencies/{agency}/name");
        await FillNames(screen, $"{agency} renamed");
        await Done(screen);

        await Form(screen, "categories/new");
        await FillNames(screen, "A kind");
        await page.FillAsync("#id", Administrator.NewId("kind"));
        await Done(screen);

        await Form(screen, "routing-rules/new");
        await page.SelectOptionAsync("#agencyid", agency);
        await page.SelectOptionAsync("#toagencyid", "interior");
        await Done(screen);
    }

    private static async Task Deadlines(Screen screen, string agency)
    {
        var page = screen.Page;
        await Form(screen, "policies/new");
        await page.SelectOptionAsync("#agencyid", agency);
        await page.FillAsync("#answerworkingdays", "١٠");
        await Done(screen);

        await Form(screen, "holidays/new");
        await FillNames(screen, "Day of the census");
        await page.FillAsync("#date", "٤");
        await page.FillAsync("#date-month", "٢");
        await page.FillAsync("#date-year", "٢٠٣١");
        await Done(screen);
        await Form(screen, "holidays/2031-02-04/removal");
        await Done(screen);
    }

    private static async Task Texts(Screen screen, string language)
    {
        var page = screen.Page;
        await Form(screen, $"messages/complaint-registered/{language}");
        await page.FillAsync("#body", "CCS\n{complaintCode} {caseNumber} {day}");
        await page.ClickAsync("button[formaction*=Preview]");
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("CCS-");
        await Done(screen);
        await Form(screen, $"messages/complaint-registered/{language}/restoration");
        await Done(screen);

        await Form(screen, "answers/new");
        foreach (var each in Visitor.Languages)
        {
            await page.FillAsync($"#titles-{each}", "2031");
            await page.FillAsync($"#contents-{each}", "{caseNumber}");
        }

        await page.ClickAsync("button[formaction*=Preview]");
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("26-0041823");
        await Done(screen);
    }

    private static async Task Account(Screen screen, string agency)
    {
        var page = screen.Page;
        await Form(screen, "accounts/new");
        await page.FillAsync("#displayname", "Hogir Nadir Sabir");
        await page.FillAsync("#username", agency);
        await page.SelectOptionAsync("#role", "officer");
        await page.SelectOptionAsync("#agencyid", agency);
        await Reason(screen);
        (await page.Locator("#password").InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        await page.Locator("main .btn-primary").ClickAsync();
        (await Heading(screen)).ShouldBe("Hogir Nadir Sabir");
    }

    private static async Task Form(Screen screen, string path) => (await screen.Go($"{Root}/{path}"))!.Status.ShouldBe(200, path);

    private static async Task Reason(Screen screen)
    {
        await screen.Page.FillAsync("#reason", "بڕیاری ١٢ی ئەنجومەن");
        await Send(screen);
    }

    /// <summary>With the reason; and the page that it leads to has news.</summary>
    private static async Task Done(Screen screen)
    {
        await Reason(screen);
        (await screen.Page.Locator("main .notice-success").InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
    }
}
