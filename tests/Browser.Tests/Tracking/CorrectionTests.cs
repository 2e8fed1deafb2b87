namespace Ccs.Browser.Tests.Tracking;

/// <summary>Sent back: the complainant reads what is missing, mends it with what is there before them, and it is gone on with.</summary>
public sealed class CorrectionTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task What_is_missing_is_read_and_mended(string language, int width, bool scripts)
    {
        var filing = Some.FilingWith("subject.serviceId", "electricity-outages");
        filing["answers"] = new JsonObject { ["electricity-outages-reach"] = "house", ["electricity-outages-since"] = "2026-09-27" };
        var complaint = await Scenario.Verified(Api, filing);
        var missing = new { missing = "تکایە ناوی گەڕەکەکە بنووسن." };
        (await (await Api.As("centre")).Decide(complaint.ComplaintId, "correction", missing)).ShouldBe(HttpStatusCode.OK);
        await using var screen = await Screen(language, width, scripts);
        var page = screen.Page;
        await screen.OpenComplaint(complaint);
        (await page.TextContentAsync("main"))!.ShouldContain(missing.missing);
        await screen.LookAt("track-sent-back");
        await page.ClickAsync("a[href$='/track/correct']");

        (await page.InputValueAsync("#title")).ShouldBe("Seven months without a connection");
        (await page.InputValueAsync("#place")).ShouldBe("electricity/electricity-outages");
        (await page.InputValueAsync("#given-1-date")).ShouldBe("27");
        (await page.InputValueAsync("#given-2-text")).ShouldBe("house");
        await screen.LookAt("track-correct");
        await page.FillAsync("#description", "کورتە");
        await page.FillAsync("#given-1-date", "40");
        await page.ClickAsync("main .btn-primary");
        await page.Locator("#error-summary").WaitForAsync();
        (await page.Locator("#given-1-date-error, #description-error").CountAsync()).ShouldBeGreaterThan(0);
        await screen.LookAt("track-correct-mistakes");

        await page.FillAsync("#description", "لە گەڕەکی ئیسکان لە ئازارەوە کارەبا نییە و کەس نەهاتووە.");
        await page.FillAsync("#given-1-date", "28");
        await page.FillAsync("#given-0-text", "ئیسکان");
        await page.ClickAsync("main .btn-primary");
        await screen.Arrive("**/track/complaint?done=correct");
        (await page.TextContentAsync("main"))!.ShouldContain("ئیسکان");
        await screen.LookAt("track-corrected");
        var seen = await (await Api.As("centre")).Get($"/api/v1/cases/{complaint.ComplaintId}");
        seen.ShouldBe(HttpStatusCode.OK).Text("description").ShouldContain("ئیسکان");
        seen["kindAnswers"].AsArray().Count.ShouldBe(3);
        seen["earlierVersions"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_agency_that_is_chosen_gets_it_once_its_questions_were_asked()
    {
        var complaint = await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", null));
        (await (await Api.As("centre")).Decide(complaint.ComplaintId, "correction", new { missing = "Which office?" })).ShouldBe(
            HttpStatusCode.OK
        );
        await using var screen = await Screen("en");
        await screen.OpenComplaint(complaint);
        await screen.Page.ClickAsync("a[href$='/track/correct']");
        await screen.Page.SelectOptionAsync("#place", "interior/interior-passport");
        await screen.Page.FillAsync("#title", "No passport for a year");
        await screen.Page.ClickAsync("main .btn-primary");
        await screen.Page.FillAsync("#given-0-text", "Erbil");
        await screen.LookAt("track-correct-other-questions");
        (await screen.Page.InputValueAsync("#title")).ShouldBe("No passport for a year");
        (await screen.Page.InputValueAsync("#place")).ShouldBe("interior/interior-passport");
        await screen.Page.ClickAsync("main .btn-primary");
        await screen.Arrive("**/track/complaint?done=correct");

        (await (await complaint.Track()).Get("/api/v1/tracking"))["agency"]["id"]!.GetValue<string>().ShouldBe("interior");
    }
}
