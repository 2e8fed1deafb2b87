using System.Text.RegularExpressions;

namespace Ccs.Browser.Tests.Desk;

public sealed partial class FiguresTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task Each_figure_of_a_head_leads_to_the_cases_that_it_counts(string language, int width, bool scripts)
    {
        foreach (var agency in new[] { "interior", "governorate-erbil", "governorate-duhok" })
        {
            var complaint = await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", agency));
            if (agency == "governorate-erbil")
            {
                await (await Api.As("officer.governorate-erbil")).Decide(
                    complaint.ComplaintId,
                    "officer",
                    new { userId = "officer.governorate-erbil" }
                );
            }
        }

        await (await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", "governorate-erbil"))).AnswerIt(
            "officer.governorate-erbil"
        );
        await using var screen = await ScreenOf("head.interior", language, width, scripts);
        await screen.Go("/staff/figures");
        await screen.LookAt("figures-own");

        var links = await screen
            .Page.Locator("main .tiles a, main table.bars a")
            .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        var figures = await screen
            .Page.Locator("main .tiles a, main table.bars a")
            .EvaluateAllAsync<string[]>("all => all.map(a => (a.querySelector('strong') ?? a).textContent)");
        links.Length.ShouldBeGreaterThan(10);
        foreach (var (link, figure) in links.Zip(figures))
        {
            // Read, not drawn: what is counted stands in the page as it comes.
            var cases = await screen.Requests.GetAsync(link);
            (cases.Status, Row().Count(await cases.TextAsync())).ShouldBe((200, Number(figure)), link);
        }
    }

    [Fact]
    public async Task Figures_are_not_for_officers()
    {
        await using var screen = await ScreenOf("officer.interior");
        (await screen.Go("/staff/figures"))!.Status.ShouldBe(403);
        (await screen.Page.Locator("a[href$='/figures']").CountAsync()).ShouldBe(0);
    }

    [GeneratedRegex(@"<[^>]*\sdata-row\b", RegexOptions.None, 1000)]
    private static partial Regex Row();

    private static int Number(string digits) =>
        int.Parse(string.Concat(digits.Select(digit => digit is >= '٠' and <= '٩' ? (char)('0' + (digit - '٠')) : digit)), null);
}
