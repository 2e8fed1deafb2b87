namespace Ccs.WebApi.Tests.Figures;

/// <summary>Reports of the figures over HTTP, about an agency that each test has to itself.</summary>
[Collection("ccs")]
public sealed class InsightsTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_number_and_the_cases_below_it_agree_and_an_analyst_is_told_the_number_alone()
    {
        var (agency, scenarios) = await World(3);
        var centre = await ccs.Api().As("centre");
        var analyst = await ccs.Api().As("analyst");
        await Counted(agency, 3);

        var ranked = (await analyst.Get($"/api/v1/insights/weaknesses?agency={agency}")).ShouldBe(HttpStatusCode.OK);
        var item = ranked["items"].AsArray().ShouldHaveSingleItem()!;
        item["key"]!.GetValue<string>().ShouldBe(agency);
        item["name"]!.GetValue<string>().ShouldBe("Department");
        item["complaints"]!.GetValue<long>().ShouldBe(3);
        item["rank"].ShouldBeNull("three complaints rank nobody");
        ranked["definition"].GetValue<int>().ShouldBeGreaterThan(0);
        item["terms"]!
            .AsArray()
            .Select(term => term!["name"]!.GetValue<string>())
            .ShouldBe(["late", "reopened", "overturned", "dissatisfied", "volume", "upheld"]);
        var upheld = item["terms"]!.AsArray().Single(term => term!["name"]!.GetValue<string>() == "upheld")!;
        (upheld["x"]!.GetValue<long>(), upheld["n"]!.GetValue<long>()).ShouldBe((1, 1));

        var path = $"/api/v1/insights/cases?agency={agency}&by=agency&key={agency}";
        var cases = (await centre.Get($"{path}&term=filed&hits=true")).ShouldBe(HttpStatusCode.OK);
        (cases["count"].GetValue<long>(), cases["total"].GetValue<long>()).ShouldBe((3, 3));
        Numbers(cases).ShouldBe(scenarios.Select(scenario => scenario.Number), ignoreOrder: true);
        var first = (await centre.Get($"{path}&term=filed&take=2")).ShouldBe(HttpStatusCode.OK);
        var rest = await centre.Get($"{path}&term=filed&take=2&after={first.Text("next")}");
        Numbers(first).Concat(Numbers(rest)).ShouldBe(Numbers(cases));
        Numbers(await centre.Get($"{path}&term=upheld&hits=true")).ShouldBe([scenarios[0].Number]);

        var alone = (await analyst.Get($"{path}&term=filed&hits=true")).ShouldBe(HttpStatusCode.OK);
        alone["count"].GetValue<long>().ShouldBe(3);
        (alone.Json["items"], alone.Json["total"], alone.Json["next"]).ShouldBe((null, null, null));
        foreach (var scenario in scenarios)
        {
            alone.Body.ShouldNotContain(scenario.Number);
            alone.Body.ShouldNotContain(scenario.ComplaintId);
        }
    }

    [Fact]
    public async Task Rows_add_up_to_the_whole_and_open_cases_are_counted()
    {
        var (agency, _) = await World(3);
        var analyst = await ccs.Api().As("analyst");
        await Counted(agency, 3);

        var times = (await analyst.Get($"/api/v1/insights/times?agency={agency}&by=category")).ShouldBe(HttpStatusCode.OK);
        foreach (var count in new[] { "answered", "ended", "open", "due", "inTime" })
        {
            times["items"].AsArray().Sum(item => item![count]!.GetValue<long>()).ShouldBe(times["whole"][count]!.GetValue<long>(), count);
        }

        (times["whole"]["answered"]!.GetValue<long>(), times["whole"]["open"]!.GetValue<long>()).ShouldBe((1, 2));

        var trend = (await analyst.Get($"/api/v1/insights/trend?agency={agency}&measure=filed&interval=month")).ShouldBe(HttpStatusCode.OK);
        trend["items"][0]!["points"]!.AsArray().Sum(point => point!["x"]!.GetValue<long>()).ShouldBe(3);
        var ageing = (await analyst.Get($"/api/v1/insights/ageing?agency={agency}&by=governorate")).ShouldBe(HttpStatusCode.OK);
        ageing["whole"]["open"]!.GetValue<long>().ShouldBe(2);
        ageing["items"].AsArray().Sum(item => item!["open"]!.GetValue<long>()).ShouldBe(2);
        var flow = (await analyst.Get($"/api/v1/insights/flow?agency={agency}")).ShouldBe(HttpStatusCode.OK);
        var answered = flow["items"].AsArray().ShouldHaveSingleItem()!;
        (answered["from"]!.GetValue<string>(), answered["end"]!.GetValue<string>(), answered["count"]!.GetValue<long>()).ShouldBe(
            (agency, "answered", 1)
        );
    }

    [Fact]
    public async Task The_same_question_has_the_same_bytes_and_yesterday_knew_nothing_of_today()
    {
        var (agency, _) = await World(1);
        var analyst = await ccs.Api().As("analyst");
        await Counted(agency, 1);
        var yesterday = (await analyst.Today()).AddDays(-2);
        var path = $"/api/v1/insights/weaknesses?agency={agency}&known={yesterday:yyyy-MM-dd}";

        var once = (await analyst.Get(path)).ShouldBe(HttpStatusCode.OK);
        var again = (await analyst.Get(path)).ShouldBe(HttpStatusCode.OK);

        once["items"].AsArray().ShouldBeEmpty();
        again.Body.ShouldBe(once.Body);
        again.ETag.ShouldBe(once.ETag);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", once.ETag);
        using var unchanged = await analyst.Http.SendAsync(request);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_table_to_take_away_begins_with_a_mark_and_has_no_formula_in_it()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agency = await administrator.NewAgency();
        var named = new
        {
            names = new
            {
                en = "=1+1",
                ckb = "+ناو",
                ar = "@اسم",
            },
            reason = "A name that somebody chose.",
        };
        (await administrator.Change($"agencies/{agency}/name", named)).ShouldBe(HttpStatusCode.OK);
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        await Counted(agency, 1);
        var analyst = await ccs.Api().As("analyst");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/insights/weaknesses?agency={agency}");
        request.Headers.Accept.ParseAdd("text/csv");

        using var answer = await analyst.Http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split('\n');
        lines[0].ShouldStartWith("key,name,rank");
        lines[1].ShouldStartWith($"{agency},'=1+1,");
    }

    private static IEnumerable<string> Numbers(Answer cases) =>
        [.. cases["items"].AsArray().Select(item => item!["caseNumber"]!.GetValue<string>())];

    /// <summary>An agency of its own with so many complaints, of which the first is answered.</summary>
    private async Task<(string Agency, IReadOnlyList<Scenario> Scenarios)> World(int count)
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agency = await administrator.NewAgency();
        List<Scenario> scenarios = [];
        for (var i = 0; i < count; i++)
        {
            scenarios.Add(await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency)));
        }

        if (count > 1)
        {
            var officer = await (await Colleague.Made(ccs, administrator, agency, "officer")).SignedIn();
            (await officer.Decide(scenarios[0].ComplaintId, "answer", Scenario.Answering)).ShouldBe(HttpStatusCode.OK);
        }

        return (agency, scenarios);
    }

    /// <summary>The figures follow the events.</summary>
    private async Task Counted(string agency, long filed)
    {
        var analyst = await ccs.Api().As("analyst");
        await Eventually.Holds(
            async () =>
                (await analyst.Get($"/api/v1/insights/cases?agency={agency}&term=filed")).Json["count"]?.GetValue<long>() == filed
                && (
                    filed == 1 || (await analyst.Get($"/api/v1/insights/cases?agency={agency}&term=upheld"))["count"].GetValue<long>() == 1
                ),
            "the figures have read the complaints"
        );
    }
}
