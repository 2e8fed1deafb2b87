namespace Ccs.Browser.Tests.Tracking;

/// <summary>The receipt as its complainant prints it; it needs no script.</summary>
public sealed class ReceiptTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [InlineData("ckb", Visitor.Phone)]
    [InlineData("ar", Visitor.Desk)]
    [InlineData("en", Visitor.Phone)]
    public async Task Two_sheets_the_first_of_which_names_nothing(string language, int width)
    {
        var complaint = await Scenario.Verified(Api);
        (await Api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        await using var citizen = await Screen(language, width, scripts: false);
        await citizen.OpenComplaint(complaint);

        await citizen.Page.Locator("a[href$='/track/receipt']").ClickAsync();

        var sheets = citizen.Page.Locator(".sheet");
        (await sheets.CountAsync()).ShouldBe(2);
        var (first, second) = (await sheets.Nth(0).InnerTextAsync(), await sheets.Nth(1).InnerTextAsync());
        first.ShouldContain("c2sp.org/tlog-proof@v1");
        foreach (var secret in new[] { complaint.Contact, complaint.Code, complaint.Number, complaint.ComplaintId, "Shilan", "grievance" })
        {
            first.ShouldNotContain(secret);
        }

        second.ShouldContain("Shilan Karim Rasul");
        (first + second).ShouldNotContain("receipt.");
        await citizen.LookOnBothScreens("track-receipt");

        var download = await citizen.Page.RunAndWaitForDownloadAsync(() => citizen.Page.Locator("a[download]").First.ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        file.ShouldContain("ccs-receipt/1");
        file.ShouldContain("Seven months without a connection");
    }
}
