using System.Text;
using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Pages of the figures: who opens them, what they refuse, and that their rows add up.</summary>
[Collection("ccs")]
public sealed partial class FigurePageTests(CcsFixture ccs)
{
    private static readonly string[] Pages = ["today", "times", "flow", "ageing", "measures", "cases"];

    public static TheoryData<string> Filtered => [.. Pages];

    public static TheoryData<string> All => [.. Pages, "own", "record", "weights"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Analysts_heads_and_the_centre_open_them_and_nobody_else(string page)
    {
        var path = $"/en/staff/figures/{page}";
        using var nobody = new Browser(ccs.Address);
        (await nobody.Get(path)).ShouldBe(HttpStatusCode.Redirect).Location()!.ShouldStartWith("/en/staff/sign-in?returnUrl=");
        foreach (var user in new[] { "officer.electricity", "inspector.electricity", "administrator", "auditor" })
        {
            using var other = await new Browser(ccs.Address).As(user);
            (await other.Get(path)).ShouldBe(HttpStatusCode.Forbidden);
        }

        foreach (var user in new[] { "head.electricity", "centre", "analyst" })
        {
            using var reader = await new Browser(ccs.Address).As(user);
            var isDesk = page == "own" && user == "analyst";
            var shown = (await reader.Get(path)).ShouldBe(isDesk ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
            Encoding.UTF8.GetByteCount(shown.Body).ShouldBeLessThan(60_000);
        }
    }

    [Theory]
    [MemberData(nameof(Filtered))]
    public async Task What_cannot_be_asked_is_told_at_its_field_and_anothers_agency_is_refused(string page)
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");
        (await analyst.Get($"/en/staff/figures/{page}?known=2999-01-01"))
            .ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Body.ShouldContain("error-summary");
        (await analyst.Get($"/en/staff/figures/{page}?agency=nowhere")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await analyst.Get($"/en/staff/figures/{page}?colour=red")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await analyst.Get($"/en/staff/figures/{page}?kind=person")).ShouldBe(HttpStatusCode.Forbidden);
        using var head = await new Browser(ccs.Address).As("head.electricity");
        (await head.Get($"/en/staff/figures/{page}?agency=health")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Each_comes_home_to_their_own_figures()
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");
        (await analyst.Get("/en/staff")).ShouldBe(HttpStatusCode.Redirect).Location().ShouldBe("/en/staff/figures");
        (await analyst.Get("/en/staff/figures")).ShouldBe(HttpStatusCode.Redirect).Location().ShouldBe("/en/staff/figures/today");
        using var centre = await new Browser(ccs.Address).As("centre");
        (await centre.Get("/en/staff/figures")).Location().ShouldBe("/en/staff/figures/today");
        using var head = await new Browser(ccs.Address).As("head.electricity");
        (await head.Get("/en/staff/figures")).Location().ShouldBe("/en/staff/figures/own");
        (await head.Get("/en/staff")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("/en/staff/figures\"");
    }

    [Fact]
    public async Task Rows_add_up_and_a_complaint_that_was_passed_on_three_times_is_one()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        string[] agencies =
        [
            await administrator.NewAgency(),
            await administrator.NewAgency(),
            await administrator.NewAgency(),
            await administrator.NewAgency(),
        ];
        var moved = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agencies[0]));
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agencies[0]));
        foreach (var (from, to) in agencies.Zip(agencies.Skip(1)))
        {
            var officer = await (await Colleague.Made(ccs, administrator, from, "officer")).SignedIn();
            var passed = await officer.Decide(moved.ComplaintId, "referral", new { agencyId = to, reason = "The line is theirs." });
            passed.ShouldBe(HttpStatusCode.OK);
        }

        using var centre = await new Browser(ccs.Address).As("centre");
        var last = $"agency={agencies[3]}";
        await Eventually.Holds(
            async () => Numbers((await centre.Get($"/en/staff/figures/ageing?{last}")).Body, "tfoot")[0] == 1,
            "the figures have read the referrals"
        );

        var filed = (await centre.Get($"/en/staff/figures/cases?agency={agencies[0]}&term=filed&hits=true"))
            .ShouldBe(HttpStatusCode.OK)
            .Body;
        Count(filed).ShouldBe(2);
        Cases().Count(filed).ShouldBe(2);
        Cases().Matches(filed).Select(match => match.Groups["number"].Value).ShouldContain(moved.Number);
        Count((await centre.Get($"/en/staff/figures/cases?{last}&term=filed&hits=true")).Body).ShouldBe(0, "it was filed with another");
        foreach (var agency in agencies)
        {
            foreach (var page in new[] { "times", "ageing" })
            {
                var shown = (await centre.Get($"/en/staff/figures/{page}?agency={agency}&by=agency")).ShouldBe(HttpStatusCode.OK).Body;
                var table = shown.Split("<h2 id=\"curve\"")[0];
                if (!table.Contains("<tbody>", StringComparison.Ordinal))
                {
                    agencies[1..3].ShouldContain(agency, $"{page}: only where nothing is left there is no table");
                    continue;
                }

                var rows = Rows().Matches(table.Split("<tbody>")[1].Split("</tbody>")[0]).Select(row => Numbers(row.Value)).ToList();
                var whole = Numbers(table, "tfoot");
                foreach (var column in page == "times" ? [0, 1, 2] : Enumerable.Range(0, whole.Count))
                {
                    rows.Sum(row => row[column]).ShouldBe(whole[column], $"{page} of {agency}, column {column}");
                }
            }
        }

        var flow = (await centre.Get($"/en/staff/figures/flow?agency={agencies[1]}")).ShouldBe(HttpStatusCode.OK).Body;
        Numbers(flow, "tfoot").ShouldBe([1L]);
        foreach (var page in new[] { $"times?by=category&{last}", $"ageing?{last}", $"flow?agency={agencies[1]}" })
        {
            await EachNumberLeadsToItsCases(centre, $"/en/staff/figures/{page}");
        }

        using var analyst = await new Browser(ccs.Address).As("analyst");
        var alone = (await analyst.Get($"/en/staff/figures/cases?agency={agencies[0]}&term=filed&hits=true")).Body;
        Count(alone).ShouldBe(2);
        alone.ShouldNotContain(moved.Number);
        alone.ShouldNotContain(moved.ComplaintId);
    }

    private static async Task EachNumberLeadsToItsCases(Browser reader, string page)
    {
        var links = Below().Matches((await reader.Get(page)).ShouldBe(HttpStatusCode.OK).Body);
        links.ShouldNotBeEmpty(page);
        foreach (Match link in links)
        {
            var below = (await reader.Get(WebUtility.HtmlDecode(link.Groups["href"].Value))).ShouldBe(HttpStatusCode.OK).Body;
            Count(below).ShouldBe(long.Parse(link.Groups["number"].Value, null), link.Value);
            Cases().Count(below).ShouldBeInRange(1, (int)Count(below), link.Value);
        }
    }

    private static long Count(string page) => long.Parse(Number().Match(page).Groups["count"].Value, null);

    private static IReadOnlyList<long> Numbers(string page, string part) =>
        page.Contains($"<{part}>", StringComparison.Ordinal) ? Numbers(page.Split($"<{part}>")[1].Split($"</{part}>")[0]) : [-1];

    private static IReadOnlyList<long> Numbers(string cells) =>
        [
            .. Cell()
                .Matches(cells)
                .Select(cell => long.TryParse(Tag().Replace(cell.Groups["cell"].Value, string.Empty), out var number) ? number : -1),
        ];

    [GeneratedRegex("<strong>(?<count>\\d+)</strong>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("<a href=\"(?<href>/en/staff/figures/cases[^\"]+)\">(?<number>\\d+)</a>\\s*</td>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Below();

    [GeneratedRegex("href=\"/en/staff/cases/[^\"]+\">(?<number>[^<]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cases();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("<td class=\"number\">(?<cell>.*?)</td>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]+>|\\s", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
