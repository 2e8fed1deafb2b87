namespace Ccs.Browser.Tests.Desk;

public sealed class MonthlyReportTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_report_of_a_month_is_read_and_another_month_chosen(string language, int width)
    {
        await Scenario.Verified(Api);
        await using var screen = await ScreenOf("analyst", language, width);
        await screen.Go("/staff/figures/monthly");
        (await screen.Page.Locator("article.monthly h2").CountAsync()).ShouldBe(5);
        await screen.LookOnBothScreens("figures-monthly");

        await screen.Page.SelectOptionAsync("#month", new SelectOptionValue { Index = 1 });
        await screen.Page.Locator("article form .btn-primary").ClickAsync();
        screen.Page.Url.ShouldContain("month=");
        (await screen.Page.Locator("#month").EvaluateAsync<int>("list => list.selectedIndex")).ShouldBe(1);
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task It_prints_without_menus_and_says_what_is_wrong(string language)
    {
        await using var screen = await ScreenOf("head.electricity", language);
        await screen.Go("/staff/figures/monthly");
        await screen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".site-head", "nav.no-print", "article form" })
        {
            (await screen.Page.Locator(hidden).First.IsVisibleAsync()).ShouldBeFalse(hidden);
        }

        (await screen.Page.Locator(".letterhead").IsVisibleAsync()).ShouldBeTrue();
        await screen.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        (await screen.Go("/staff/figures/monthly?month=2026-13"))!.Status.ShouldBe(422);
        (await screen.Page.Locator("#error-summary a[href='#month']").CountAsync()).ShouldBe(1);
        await screen.LookAt("figures-monthly-wrong");
    }
}
