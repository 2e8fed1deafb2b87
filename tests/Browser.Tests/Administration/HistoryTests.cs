using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

public sealed class HistoryTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string History = "/staff/administration/history";

    [Fact]
    public async Task Every_kind_of_change_is_told_in_words()
    {
        var administrator = await Administrator.SignedIn(Api);
        var names = new
        {
            en = "Office of meters",
            ckb = "نووسینگەی پێوەرەکان",
            ar = "مكتب العدادات",
        };
        var (agency, service, category) = (
            await administrator.NewAgency(),
            Administrator.NewId("service"),
            Administrator.NewId("category")
        );
        const string Reason = "Decree 12.";
        foreach (
            var (path, body) in new (string, object)[]
            {
                ($"agencies/{agency}/name", new { names, reason = Reason }),
                ($"agencies/{agency}/parent", new { parentId = "health", reason = Reason }),
                (
                    "services",
                    new
                    {
                        id = service,
                        agencyId = agency,
                        names,
                        reason = Reason,
                    }
                ),
                ($"services/{service}/name", new { names = Administrator.Names("Meters"), reason = Reason }),
                ($"services/{service}/retirement", new { reason = Reason }),
                ($"services/{service}/return", new { reason = Reason }),
                (
                    "categories",
                    new
                    {
                        id = category,
                        names,
                        reason = Reason,
                    }
                ),
                ($"categories/{category}/name", new { names = Administrator.Names("Meters"), reason = Reason }),
                ($"categories/{category}/retirement", new { reason = Reason }),
                ($"categories/{category}/return", new { reason = Reason }),
                (
                    "holidays",
                    new
                    {
                        day = "2031-05-01",
                        names,
                        reason = Reason,
                    }
                ),
                ("holidays/2031-05-01/removal", new { reason = Reason }),
                (
                    "holidays",
                    new
                    {
                        day = "11-17",
                        names,
                        reason = Reason,
                    }
                ),
                ("holidays/11-17/removal", new { reason = Reason }),
                (
                    "policies",
                    new
                    {
                        agencyId = agency,
                        answerWorkingDays = 9,
                        effectiveFrom = "2031-01-01",
                        reason = Reason,
                    }
                ),
                (
                    "population",
                    new
                    {
                        governorateId = "erbil",
                        year = 2023,
                        inhabitants = 2_345_678,
                        source = names,
                        reason = Reason,
                    }
                ),
                (
                    "routing-rules",
                    new
                    {
                        agencyId = agency,
                        serviceId = service,
                        toAgencyId = "culture",
                        reason = Reason,
                    }
                ),
                ($"agencies/{agency}/retirement", new { reason = Reason }),
                ($"agencies/{agency}/return", new { reason = Reason }),
            }
        )
        {
            ((int)(await administrator.Change(path, body)).Status).ShouldBeLessThan(300, path);
        }

        var rule = (await administrator.Get("routing-rules"))["rules"]
            .AsArray()
            .Single(one => one!["agencyId"]!.GetValue<string>() == agency)!["id"];
        (await administrator.Change($"routing-rules/{rule}/removal", new { reason = Reason })).ShouldBe(HttpStatusCode.OK);
        foreach (var language in Visitor.Languages)
        {
            await using var screen = await ScreenOf("administrator", language);
            await screen.Go(History);
            var told = await screen.Page.Locator(".timeline").InnerTextAsync();
            told.ShouldContain(names.GetType().GetProperty(language)!.GetValue(names)!.ToString()!);
            told.ShouldNotContain(service);
            told.ShouldNotContain(rule!.GetValue<string>());
            told.ShouldNotContain("administration.");
            await screen.LookAt("administration-history");
            if (language == "en")
            {
                told.ShouldContain("Agency moved: Office of meters");
                told.ShouldContain("Before: Ministry of Electricity");
                told.ShouldContain("Time for an answer set: 9 working days");
                told.ShouldContain("Number of inhabitants set: Erbil – 2023");
                told.ShouldContain("Yearly day off added: Office of meters – 17 November, every year");
                told.ShouldContain("Reason: Decree 12.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_history_is_filtered_and_paged_in_its_address(string language, int width)
    {
        await using var screen = await ScreenOf("administrator", language, width);
        var page = screen.Page;
        await screen.Go(History);
        await screen.LookOnBothScreens("administration-history-first");
        await page.Locator("a[rel=next]").ClickAsync();
        page.Url.ShouldContain("cursor=");
        (await page.Locator(".timeline > li").CountAsync()).ShouldBeGreaterThan(0);
        await page.SelectOptionAsync("#kind", "governorate");
        await page.Locator("main form button").ClickAsync();
        page.Url.ShouldContain("kind=governorate");
        page.Url.ShouldNotContain("cursor=");
        await screen.LookOnBothScreens("administration-history-kind");
        await page.Locator(".timeline a").First.ClickAsync();
        (await page.Locator(".timeline > li").CountAsync()).ShouldBe(1);
        await screen.LookOnBothScreens("administration-history-one");
        await screen.Go($"{History}?kind=secrets");
        (await page.Locator("#error-summary").CountAsync()).ShouldBe(1);
        await screen.Go($"{History}?kind=account&id=nobody");
        (await page.Locator(".timeline").CountAsync()).ShouldBe(0);
        await screen.LookOnBothScreens("administration-history-none");
    }
}
