using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Access;

/// <summary>What stands out of a day, as auditors see it.</summary>
public sealed class StandoutPageTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string Main = "main";

    [Theory]
    [InlineData("ckb", Visitor.Phone)]
    [InlineData("ar", Visitor.Desk)]
    [InlineData("en", Visitor.Phone)]
    public async Task Each_leads_on_to_the_case_and_to_what_the_account_looked_at(string language, int width)
    {
        // Where staff sign in is an office, and what is filed from there comes from one.
        var centre = await Api.As("centre");
        var complaint = await Scenario.Verified(Api);
        (await centre.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        await using var auditor = await ScreenOf("auditor", language, width);
        var page = auditor.Page;
        await auditor.Go("/staff/audit");
        await page.Locator($"{Main} a[href$='/staff/audit/standouts']").ClickAsync();
        await page.Locator("a[rel=next]").ClickAsync();

        await auditor.Arrive("**/staff/audit/standouts?day=*");
        await page.Locator($"section:has(#look-unexplained) a[href$='/staff/audit/cases/{complaint.Number}']").WaitForAsync();
        (await page.Locator("section:has(#complainant-from-office) tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("a[rel=next]").CountAsync()).ShouldBe(0, "tomorrow has not been");
        await auditor.LookOnBothScreens("audit-standouts");

        var who = page.Locator("section:has(#look-unexplained) tbody td a[href*='/staff/audit/access?user=']").First;
        await who.ClickAsync();
        await auditor.Arrive("**/staff/audit/access?user=*");
        (await page.Locator($"{Main} tbody tr").CountAsync()).ShouldBeGreaterThan(0);

        await auditor.Go("/staff/audit/standouts?day=2020-01-01");
        (await page.Locator($"{Main} [role=status]").CountAsync()).ShouldBe(1);
        await auditor.LookOnBothScreens("audit-standouts-none");
        await page.FillAsync("input[name=Day]", "2100-01-01");
        await page.Locator($"{Main} form button").ClickAsync();
        (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1);
    }
}
