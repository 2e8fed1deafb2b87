using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Tests.Cases;

[Collection("ccs")]
public sealed class QueueTests(CcsFixture ccs)
{
    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var api = ccs.Api();
        var ids = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add((await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "planning"))).ComplaintId);
        }

        var head = await api.As("head.planning");
        foreach (var sort in new[] { "deadline", "filed", "newest" })
        {
            var seen = new List<string>();
            string? cursor = null;
            do
            {
                var page = (
                    await head.Get($"/api/v1/cases?sort={sort}&take=3&status=assigned&cursor={Uri.EscapeDataString(cursor ?? "")}")
                ).ShouldBe(HttpStatusCode.OK);
                page["total"].GetValue<long>().ShouldBe(7);
                seen.AddRange(page["items"].AsArray().Select(item => item!["complaintId"]!.GetValue<string>()));
                cursor = page.Json["next"]?.GetValue<string>();
            } while (cursor is not null);

            seen.ShouldBe(ids, ignoreOrder: true);
            if (sort != "deadline")
            {
                seen.ShouldBe(sort == "filed" ? ids : Enumerable.Reverse(ids).ToList());
            }
        }
    }

    [Fact]
    public async Task Filters_narrow_the_queue()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "culture"));
        var officer = await api.As("officer.culture");

        // Of this case alone: others of the ministry may be older, for tests that moved the clock.
        Task<long> OfIt(string filters) => Total(officer, $"q={scenario.Number}&{filters}");
        (await OfIt("status=assigned&category=delay&officer=none&overdue=false")).ShouldBe(1);
        (await OfIt("category=fees")).ShouldBe(0);
        (await OfIt("status=answered")).ShouldBe(0);
        (await OfIt("overdue=true")).ShouldBe(0);
        (await OfIt("officer=officer.culture")).ShouldBe(0);
        (await officer.Decide(scenario.ComplaintId, "officer", new { userId = "officer.culture" })).ShouldBe(HttpStatusCode.OK);
        (await OfIt("officer=officer.culture")).ShouldBe(1);
        (await officer.Get("/api/v1/cases?status=lost")).ShouldRefuse("status");
        (await officer.Get("/api/v1/cases?take=0")).ShouldRefuse("take");
    }

    [Fact]
    public async Task An_agency_stands_for_everything_below_it()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "governorate-erbil"));
        var centre = await api.As("centre");

        (await Total(centre, $"q={scenario.Number}&agency=governorate-erbil")).ShouldBe(1);
        (await Total(centre, $"q={scenario.Number}&agency=interior")).ShouldBe(1);
        (await Total(centre, $"q={scenario.Number}&agency=electricity")).ShouldBe(0);
        (await Total(centre, $"q={scenario.Number}&agency=atlantis")).ShouldBe(0);
    }

    [Theory]
    [InlineData("0750 {0}")]
    [InlineData("٠٧٥٠{0}")]
    [InlineData("+964750{0}")]
    public async Task The_complaint_of_a_phone_number_is_found_though_no_number_is_stored(string typed)
    {
        var api = ccs.Api();
        var digits = Some.Phone()[^7..];
        var scenario = await Scenario.Verified(api, Some.Filing(phone: $"+964750{digits}"));
        var officer = await api.As("officer.electricity");

        var found = (await officer.Get($"/api/v1/cases?q={Uri.EscapeDataString(string.Format(null, typed, digits))}")).ShouldBe(
            HttpStatusCode.OK
        );

        found["items"].AsArray().Select(item => item!["complaintId"]!.GetValue<string>()).ShouldBe([scenario.ComplaintId]);
    }

    [Fact]
    public async Task Whole_words_of_any_usual_spelling_find_it()
    {
        var api = ccs.Api();
        var filing = Some.FilingWith("description", "کێشەی کارەبا لە گەڕەکی ئازادی: ترانسفۆرمەرەکە سووتاوە و کەس نایەت.");
        filing["title"] = "ترانسفۆرمەری سووتاو";
        var scenario = await Scenario.Verified(api, filing);
        var officer = await api.As("officer.electricity");

        foreach (
            var words in new[]
            {
                "سووتاوە",
                "كێشەي كارەبا",
                "ترانسفۆرمەری",
                scenario.Number,
                scenario.Number.Replace("-", string.Empty, StringComparison.Ordinal),
            }
        )
        {
            (await officer.Get($"/api/v1/cases?q={Uri.EscapeDataString(words)}"))
                .ShouldBe(HttpStatusCode.OK)
                .Body.ShouldContain(scenario.ComplaintId, Case.Sensitive, words);
        }

        (await Total(officer, $"q={Uri.EscapeDataString("سووت")}")).ShouldBe(0);
    }

    [Fact]
    public async Task Ten_characters_that_happen_to_be_a_complaint_code_are_looked_for_as_words_and_numbers_too()
    {
        var api = ccs.Api();
        var word = Enumerable.Range(0, 100_000).Select(i => $"meter{i:00000}").First(candidate => ComplaintCode.TryParse(candidate, out _));
        var number = Enumerable
            .Range(Random.Shared.Next(1_000_000), 100_000)
            .Select(i => $"750{i:0000000}")
            .First(n => ComplaintCode.TryParse(n, out _));
        var scenario = await Scenario.Verified(api, Some.FilingWith("title", $"The {word} is broken"));
        var phoned = await Scenario.Verified(api, Some.Filing(phone: $"+964{number}"));
        var officer = await api.As("officer.electricity");

        (await officer.Get($"/api/v1/cases?q={word}")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(scenario.ComplaintId);
        (await officer.Get($"/api/v1/cases?q={number}")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(phoned.ComplaintId);
        var bare = scenario.Code.Replace("CCS-", string.Empty, StringComparison.Ordinal);
        foreach (
            var code in new[]
            {
                scenario.Code,
                scenario.Code.ToLowerInvariant(),
                bare,
                bare.Replace("-", string.Empty, StringComparison.Ordinal),
                $"please {scenario.Code} thanks",
                $"کۆدەکە: {scenario.Code.ToLowerInvariant()}.",
                $"({scenario.Code.Replace('-', ' ')})",
                $"please {bare} thanks",
            }
        )
        {
            (await officer.Get($"/api/v1/cases?q={Uri.EscapeDataString(code)}"))
                .ShouldRefuse("query")
                .Body.ShouldContain("belongs to the citizen alone");
        }
    }

    [Theory]
    [InlineData("deadline", "nonsense")]
    [InlineData("deadline", "2026-11-24_nonsense")]
    [InlineData("filed", "2026-11-24_00000000000070008000000000000001")]
    [InlineData("newest", "yesterday_00000000000070008000000000000001")]
    [InlineData("deadline", "2026-11-24T00:00:00.0000000+00:00_00000000000070008000000000000001")]
    public async Task A_cursor_that_no_page_of_this_order_gave_out_is_refused(string sort, string cursor) =>
        (
            await (await ccs.Api().As("officer.culture")).Get($"/api/v1/cases?sort={sort}&cursor={Uri.EscapeDataString(cursor)}")
        ).ShouldRefuse("cursor");

    [Fact]
    public async Task The_national_number_finds_it_for_those_who_may_see_who_filed_it()
    {
        var api = ccs.Api();
        var number = $"2000{Random.Shared.Next(10_000_000, 99_999_999)}";
        var scenario = await Scenario.Verified(api, Some.FilingWith("complainant.nationalNumber", number));

        (await (await api.As("officer.electricity")).Get($"/api/v1/cases?q={number}")).Body.ShouldContain(scenario.ComplaintId);
    }

    private static async Task<long> Total(Api api, string query) =>
        (await api.Get($"/api/v1/cases?{query}")).ShouldBe(HttpStatusCode.OK)["total"].GetValue<long>();
}
