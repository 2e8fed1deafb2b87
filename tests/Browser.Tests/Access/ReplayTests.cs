using System.Text.RegularExpressions;
using Ccs.Browser.Tests.Desk;
using Ccs.Browser.Tests.Tracking;

namespace Ccs.Browser.Tests.Access;

/// <summary>Auditors replay a case and what administrators keep, without a script, in each language.</summary>
public sealed partial class ReplayTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string Main = "main";

    [Theory]
    [InlineData("ckb", Visitor.Phone, true)]
    [InlineData("ar", Visitor.Desk, true)]
    [InlineData("en", Visitor.Phone, true)]
    [InlineData("en", Visitor.Desk, false)]
    public async Task The_history_of_a_case_is_found_by_its_number_and_told_step_by_step(string language, int width, bool scripts)
    {
        var complaint = await Answered();
        await using var auditor = await ScreenOf("auditor", language, width, scripts);
        var page = auditor.Page;
        await auditor.Go("/staff");
        page.Url.ShouldEndWith("/staff/audit");
        await auditor.LookOnBothScreens("audit");
        await page.FillAsync("input[name=CaseNumber]", "nothing");
        await page.Locator($"{Main} form button").ClickAsync();
        (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1);
        await page.FillAsync("input[name=CaseNumber]", complaint.Number);
        await page.Locator($"{Main} form button").ClickAsync();

        page.Url.ShouldEndWith($"/staff/audit/cases/{complaint.Number}");
        var types = (await Ccs.Types(complaint.ComplaintId)).Split(',');
        (await page.Locator(".timeline > li").CountAsync()).ShouldBe(types.Length);
        (await page.Locator($"{Main} table tbody tr").CountAsync()).ShouldBeGreaterThan(1, "who had it");
        var told = await page.Locator(Main).InnerTextAsync();
        told.ShouldNotContain("Zerga");
        told.ShouldNotContain(complaint.Code);
        told.ShouldNotContain(complaint.Contact);
        NoKeys(told);
        await auditor.LookOnBothScreens("audit-case");

        await page.Locator(".timeline > li").Nth(2).Locator("a[href*='/state?version=3']").ClickAsync();
        (await page.Locator("a[rel=prev]").CountAsync()).ShouldBe(1);
        await page.Locator("a[rel=next]").ClickAsync();
        page.Url.ShouldContain("version=4");
        await page.SelectOptionAsync("select[name=With]", "1");
        await page.Locator("form:has(select[name=With]) button").ClickAsync();
        (await page.Locator($"{Main} .tag").CountAsync()).ShouldBeGreaterThan(1, "what differs");
        NoKeys(await page.Locator(Main).InnerTextAsync());
        await auditor.LookOnBothScreens("audit-state");
        await page.FillAsync("input[name=Day]", "1990-01-01");
        await page.Locator("form:has(input[name=Day]) button").ClickAsync();
        (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("ckb", Visitor.Desk)]
    [InlineData("ar", Visitor.Phone)]
    [InlineData("en", Visitor.Desk)]
    public async Task The_words_are_opened_with_a_reason_on_one_page_alone_and_the_complainant_reads_that_they_were(
        string language,
        int width
    )
    {
        var complaint = await Answered();
        await using (var auditor = await ScreenOf("auditor", language, width))
        {
            var page = auditor.Page;
            await auditor.Go($"/staff/audit/cases/{complaint.Number}/opening");
            await page.Locator($"{Main} form .btn-primary").ClickAsync();
            (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1, "it asks for a reason");
            await auditor.LookOnBothScreens("audit-opening");
            await page.FillAsync("textarea[name=Reason]", "A judge asks what was answered.");
            await page.Locator($"{Main} form .btn-primary").ClickAsync();

            var told = await page.Locator(Main).InnerTextAsync();
            told.ShouldContain("Zergatitle");
            told.ShouldContain("Zergaanswer");
            told.ShouldNotContain(complaint.Code);
            told.ShouldNotContain(complaint.Contact);
            NoKeys(told);
            await auditor.LookOnBothScreens("audit-opened");
            await auditor.Go($"/staff/audit/cases/{complaint.Number}");
            (await page.Locator(Main).InnerTextAsync()).ShouldNotContain("Zerga");
        }

        await using var head = await ScreenOf("head.electricity", language, width);
        await head.Go(Path(complaint));
        NoKeys(await head.Page.Locator(Main).InnerTextAsync());
        await using var citizen = await Screen(language, width);
        await citizen.OpenComplaint(complaint);
        await citizen.Go("/track/looks");
        (await citizen.Page.Locator(".timeline > li").CountAsync()).ShouldBeGreaterThan(1);
        NoKeys(await citizen.Page.Locator(Main).InnerTextAsync());
        await citizen.LookAt("track-looks-texts");
    }

    [Theory]
    [InlineData("ckb", Visitor.Phone)]
    [InlineData("ar", Visitor.Desk)]
    [InlineData("en", Visitor.Desk)]
    public async Task Any_event_is_found_and_proven(string language, int width)
    {
        var complaint = await Answered();
        (await Api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        await using var auditor = await ScreenOf("auditor", language, width);
        var page = auditor.Page;
        await auditor.Go("/staff/audit/events");
        await page.FillAsync("input[name=UserName]", "officer.electricity");
        await page.SelectOptionAsync("select[name=Type]", "complaint-answered");
        await page.Locator($"{Main} form button").ClickAsync();
        page.Url.ShouldContain("type=complaint-answered");
        page.Url.ShouldNotContain("officer.electricity");
        var mine = page.Locator($"{Main} tbody tr", new() { HasText = complaint.Number });
        (await mine.CountAsync()).ShouldBe(1);
        NoKeys(await page.Locator(Main).InnerTextAsync());
        await auditor.LookOnBothScreens("audit-events");
        await mine.Locator("a").Last.ClickAsync();

        page.Url.ShouldContain("/staff/audit/proof?event=");
        (await page.Locator("pre").InnerTextAsync()).ShouldContain("— ");
        await auditor.LookOnBothScreens("audit-proof");
        var proof = await auditor.Requests.GetAsync(await page.Locator("a[download]").GetAttributeAsync("href") ?? string.Empty);
        (await proof.TextAsync()).ShouldStartWith("c2sp.org/tlog-proof@v1");
        await page.FillAsync("input[name=Event]", "999999999999");
        await page.Locator($"{Main} form button").ClickAsync();
        (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1);
        await auditor.Go("/staff/audit/events");
        await page.FillAsync("input[name=UserName]", "nobody.at.all");
        await page.Locator($"{Main} form button").ClickAsync();
        (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1);

        var file = await auditor.Requests.GetAsync($"/{language}/staff/audit/cases/{complaint.Number}?handler=Evidence");
        (await file.TextAsync()).ShouldContain("ccs-evidence/1");
    }

    [Theory]
    [InlineData("ckb", Visitor.Desk, "directory")]
    [InlineData("ar", Visitor.Phone, "templates")]
    [InlineData("en", Visitor.Desk, "accounts")]
    public async Task What_administrators_keep_is_shown_as_it_stood(string language, int width, string stream)
    {
        await NewStaff.Create(Ccs);
        await using var auditor = await ScreenOf("auditor", language, width);
        var page = auditor.Page;
        await auditor.Go("/staff/audit");
        await page.Locator($"a[href$='/audit/administration/{stream}']").ClickAsync();
        (await page.Locator($"{Main} tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        await page.FillAsync("input[name=With]", "1");
        await page.Locator($"{Main} form button").ClickAsync();
        page.Url.ShouldContain("With=1");
        NoKeys(await page.Locator(Main).InnerTextAsync());
        await auditor.LookOnBothScreens($"audit-kept-{stream}");
        await page.FillAsync("input[name=Version]", "99999999");
        await page.Locator($"{Main} form button").ClickAsync();
        (await page.Locator("#error-summary a").CountAsync()).ShouldBe(1);
    }

    /// <summary>A key in the place of a text, in whatever language.</summary>
    private static void NoKeys(string told) => Key().IsMatch(told).ShouldBeFalse(told);

    [GeneratedRegex(@"\b(audit|case|administration|access|decision)\.[a-z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    private async Task<Scenario> Answered()
    {
        var filing = Some.Filing();
        filing["title"] = "Zergatitle";
        var complaint = await Scenario.Verified(Api, filing);
        var officer = await Api.As("officer.electricity");
        (await officer.Decide(complaint.ComplaintId, "note", new { text = "Zerganote." })).ShouldBe(HttpStatusCode.OK);
        (
            await officer.Decide(
                complaint.ComplaintId,
                "answer",
                new
                {
                    outcome = "upheld",
                    text = "Zergaanswer: the line was mended on Monday by two technicians.",
                    remedy = "A new transformer.",
                    rootCause = "capacity",
                }
            )
        ).ShouldBe(HttpStatusCode.OK);
        return complaint;
    }
}
