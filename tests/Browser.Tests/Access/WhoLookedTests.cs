using Ccs.Browser.Tests.Desk;
using Ccs.Browser.Tests.Tracking;

namespace Ccs.Browser.Tests.Access;

/// <summary>Who looked: the page of auditors, and the one of the complainant; neither needs a script.</summary>
public sealed class WhoLookedTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [InlineData("ckb", Visitor.Phone)]
    [InlineData("ar", Visitor.Desk)]
    [InlineData("en", Visitor.Phone)]
    public async Task An_auditor_finds_who_looked_and_the_complainant_reads_which_office_it_was(string language, int width)
    {
        var complaint = await Scenario.Verified(Api);
        var officer = await Api.As("officer.electricity");
        (await officer.Get($"/api/v1/cases?q={complaint.Number}")).ShouldBe(HttpStatusCode.OK);
        (await officer.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        await using (var auditor = await ScreenOf("auditor", language, width, scripts: false))
        {
            var page = auditor.Page;
            await auditor.Go("/staff/audit/access");
            await page.FillAsync("input[name=Complaint]", complaint.Number);
            await page.FillAsync("input[name=UserName]", "officer.electricity");
            await page.Locator("main form button").ClickAsync();
            page.Url.ShouldContain($"complaint={complaint.Number}");
            page.Url.ShouldNotContain("officer.electricity");
            (await page.Locator("main tbody tr").CountAsync()).ShouldBe(2, "the case, and the list that it stood in");
            (await page.Locator("main table").InnerTextAsync()).ShouldNotContain("access.");
            await page.Locator("main details summary").ClickAsync();
            await auditor.LookOnBothScreens("access");
            await page.FillAsync("input[name=UserName]", "nobody.at.all");
            await page.Locator("main form button").ClickAsync();
            (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1);
            await auditor.LookAt("access-refused");
        }

        await using var citizen = await Screen(language, width, scripts: false);
        await citizen.OpenComplaint(complaint);
        await citizen.Page.Locator("a[href$='/track/looks']").ClickAsync();
        (await citizen.Page.Locator(".timeline > li").CountAsync()).ShouldBe(2, "the case, and the auditor, but no list");
        (await citizen.Page.Locator("main").InnerTextAsync()).ShouldNotContain("access.");
        await citizen.LookOnBothScreens("track-looks");
    }
}
