namespace Ccs.WebApi.Tests.Figures;

/// <summary>The pages of the figures: whose they are, and what can't be asked.</summary>
[Collection("ccs")]
public sealed class ChartPageTests(CcsFixture ccs)
{
    public static TheoryData<string> Pages => ["ranking", "trend", "heat", "map"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Analysts_heads_and_the_centre_read_and_nobody_else(string page)
    {
        var path = $"/en/staff/figures/{page}";
        using var anybody = new Browser(ccs.Address);
        (await anybody.Get(path)).ShouldBe(HttpStatusCode.Redirect).Location()!.ShouldStartWith("/en/staff/sign-in?returnUrl=");
        foreach (var user in new[] { "officer.electricity", "inspector.electricity", "administrator", "auditor" })
        {
            using var other = await new Browser(ccs.Address).As(user);
            (await other.Get(path)).ShouldBe(HttpStatusCode.Forbidden);
        }

        foreach (var user in new[] { "analyst", "head.electricity", "centre" })
        {
            using var reader = await new Browser(ccs.Address).As(user);
            (await reader.Get(path)).ShouldBe(HttpStatusCode.OK);
        }

        using var analyst = await new Browser(ccs.Address).As("analyst");
        (await analyst.Get($"{path}?kind=person")).ShouldBe(HttpStatusCode.Forbidden);
        using var head = await new Browser(ccs.Address).As("head.electricity");
        (await head.Get($"{path}?agency=health")).ShouldBe(HttpStatusCode.Forbidden);
        (await head.Get($"{path}?agency=electricity")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_cannot_be_asked_is_told_at_its_field_and_nothing_is_shown(string page)
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");
        var path = $"/en/staff/figures/{page}";
        foreach (
            var (asked, field) in new[]
            {
                ("from=2026-02-30", "from"),
                ("known=2999-01-01", "known"),
                ("from=1826-01-01&to=2026-01-01", "from"),
                ("agency=nowhere", "agency"),
                ("category=%3D1%2B1", "category"),
                ("severity=9", "severity"),
            }
        )
        {
            var answer = (await analyst.Get($"{path}?{asked}")).ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Body.ShouldContain($"href=\"#{field}\"");
            answer.Body.ShouldContain($"id=\"{field}-error\"");
            answer.Body.ShouldNotContain("class=\"chart\"");
        }

        (await analyst.Get($"{path}?colour=red")).ShouldBe(HttpStatusCode.UnprocessableEntity).Body.ShouldContain("colour");
    }

    [Theory]
    [InlineData("en", "There is nothing to count")]
    [InlineData("ckb", "هیچ نییە بژمێردرێت")]
    [InlineData("ar", "لا يوجد ما يُحتسب")]
    public async Task Of_nothing_there_is_a_sentence_and_no_picture(string language, string says)
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");
        foreach (var page in new[] { "ranking", "trend", "trend?measure=late&by=agency", "heat", "map", "map?measure=late" })
        {
            var asked = $"/{language}/staff/figures/{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}";
            var body = (await analyst.Get($"{asked}from=2020-01-06&to=2020-03-01")).ShouldBe(HttpStatusCode.OK).Body;
            body.ShouldContain(says, customMessage: page);
            body.ShouldNotContain("<svg", customMessage: page);
            body.ShouldNotContain("<table", customMessage: page);
        }
    }

    [Fact]
    public async Task Fields_that_were_left_empty_do_not_stay_in_the_address()
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");

        (await analyst.Get("/en/staff/figures/trend?from=&to=&measure=late&agency="))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()
            .ShouldBe("/en/staff/figures/trend?measure=late");
    }

    [Fact]
    public async Task A_page_of_its_own_refuses_what_it_does_not_know()
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");
        foreach (
            var (asked, field) in new[]
            {
                ("ranking?by=language", "by"),
                ("ranking?by=service&score=answering", "score"),
                ("trend?measure=beauty", "measure"),
                ("trend?interval=hour", "interval"),
                ("heat?by=category&across=category", "across"),
                ("map?measure=beauty", "measure"),
            }
        )
        {
            (await analyst.Get($"/en/staff/figures/{asked}"))
                .ShouldBe(HttpStatusCode.UnprocessableEntity)
                .Body.ShouldContain($"href=\"#{field}\"", customMessage: asked);
        }
    }

    [Fact]
    public async Task A_table_is_taken_away_with_the_session_of_the_browser()
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");

        var page = (await analyst.Get("/en/staff/figures/heat?measure=late")).ShouldBe(HttpStatusCode.OK).Body;
        page.ShouldContain("href=\"/api/v1/insights/heat?measure=late&amp;");
        page.ShouldContain("format=csv\"");
        var table = (await analyst.Get("/api/v1/insights/heat?measure=late&format=csv")).ShouldBe(HttpStatusCode.OK);
        table.Message.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        table.Message.Content.Headers.ContentDisposition!.FileName!.ShouldContain("ccs-heat-");
    }

    [Fact]
    public async Task Cells_add_up_and_lead_an_analyst_to_no_case()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agency = await administrator.NewAgency();
        foreach (var category in new[] { "delay", "delay-no-reply", "fees" })
        {
            var filing = Some.FilingWith("subject.agencyId", agency);
            filing["category"] = category;
            await Scenario.Verified(ccs.Api(), filing);
        }

        var analyst = await ccs.Api().As("analyst");
        var path = $"/api/v1/insights/heat?agency={agency}";
        await Eventually.Holds(async () => (await analyst.Get(path))["x"].GetValue<long>() == 3, "the figures have read all");

        var heat = (await analyst.Get(path)).ShouldBe(HttpStatusCode.OK);
        heat["columns"]
            .AsArray()
            .Select(side => (side!["key"]!.GetValue<string>(), side["x"]!.GetValue<long>()))
            .ShouldBe([("delay", 2), ("fees", 1)]);
        var below = (await analyst.Get($"{path}&category=delay")).ShouldBe(HttpStatusCode.OK);
        below["columns"]
            .AsArray()
            .Select(side => (side!["key"]!.GetValue<string>(), side["x"]!.GetValue<long>()))
            .ShouldBe([("delay", 1), ("delay-no-reply", 1)]);
        below["x"].GetValue<long>().ShouldBe(2);

        using var reader = await new Browser(ccs.Address).As("analyst");
        using var centre = await new Browser(ccs.Address).As("centre");
        var page = $"/en/staff/figures/heat?agency={agency}";
        (await reader.Get(page)).ShouldBe(HttpStatusCode.OK).Body.ShouldNotContain("/figures/cases");
        (await centre.Get(page)).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("/en/staff/figures/cases?");
    }
}
