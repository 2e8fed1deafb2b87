namespace Ccs.WebApi.Tests.Figures;

/// <summary>What is done on the pages of the figures: by whom, from whose form, and once.</summary>
[Collection("ccs")]
public sealed class FigureActPageTests(CcsFixture ccs)
{
    private const string Record = "/en/staff/figures/record";
    private const string Weights = "/en/staff/figures/weights";

    [Fact]
    public async Task A_measure_is_recorded_once_however_often_it_is_sent_after_it_was_told_what_could_be_seen()
    {
        var from = $"{(await ccs.Api().Today()).AddDays(3):yyyy-MM-dd}";
        var what = $"A second counter {Guid.NewGuid():N}";
        using var analyst = await new Browser(ccs.Address).As("analyst");
        var told = $"{Record}?Unit=agency:electricity&Term=late&Start={from}";
        var shown = (await analyst.Get(told)).ShouldBe(HttpStatusCode.OK).Body;
        shown.ShouldContain("Before you record it");
        shown.ShouldContain("value=\"agency:electricity:late\"");
        (string, string)[] fields =
        [
            ("WeaknessKey", "agency:electricity:late"),
            ("Start", from),
            ("What", what),
            ("Who", "Counter office"),
        ];

        (await analyst.Submit(told, Record, fields))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()
            .ShouldBe("/en/staff/figures/today?done=recorded");
        (await analyst.Submit(told, Record, fields)).ShouldBe(HttpStatusCode.Redirect);

        (await analyst.Get("/en/staff/figures/measures")).Body.Split(what).Length.ShouldBe(2, "sent twice it is one");
        var all = (await (await ccs.Api().As("analyst")).Get("/api/v1/insights/measures"))["items"].AsArray();
        var id = all.Single(one => one!["what"]!.GetValue<string>() == what)!["id"]!.GetValue<string>();
        (await analyst.Get($"/en/staff/figures/measures/{id}")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("be told");
        using var other = await new Browser(ccs.Address).As("head.health");
        (await other.Get($"/en/staff/figures/measures/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await other.Get("/en/staff/figures/measures")).Body.ShouldNotContain(what);
        (await other.Get(told)).ShouldBe(HttpStatusCode.Forbidden);
        (await other.Submit(Record + $"?Unit=agency:health&Term=late&Start={from}", Record, fields)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_no_measure_is_told_at_its_field()
    {
        using var analyst = await new Browser(ccs.Address).As("analyst");
        var from = $"{(await ccs.Api().Today()).AddDays(3):yyyy-MM-dd}";
        (await analyst.Get($"{Record}?Unit=agency:nowhere&Term=late&Start={from}"))
            .ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Body.ShouldContain("unit-error");
        (await analyst.Get($"{Record}?Unit=agency:health&Term=late&Start=2026-02-30"))
            .ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Body.ShouldContain("start-error");
        (await analyst.Get($"{Record}?Unit=agency:health&Term=late&Start=2020-01-01")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var told = $"{Record}?Unit=agency:health&Term=late&Start={from}";

        var empty = await analyst.Submit(told, Record, ("WeaknessKey", "agency:health:late"), ("Start", from), ("What", ""), ("Who", ""));

        empty.ShouldBe(HttpStatusCode.OK).Body.ShouldContain("what-error");
        empty.Body.ShouldContain("who-error");
        empty.Body.ShouldContain("Before you record it");
        (await analyst.Submit(told, Record, ("WeaknessKey", "=1+1"), ("Start", "x"), ("What", "w"), ("Who", "w")))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain("error-summary");
    }

    [Fact]
    public async Task Only_the_centre_sets_weights_with_a_reason_and_in_any_digits()
    {
        using var centre = await new Browser(ccs.Address).As("centre");
        (string, string)[] Fields(string late, string reason) =>
            [
                ("Late", late),
                ("Reopened", "1"),
                ("Overturned", "1"),
                ("Dissatisfied", "1"),
                ("Upheld", "1"),
                ("Volume", "1"),
                ("Reason", reason),
            ];

        (await centre.Submit(Weights, Weights, Fields("١٫٥", "Lateness weighs more."))).Location().ShouldBe($"{Weights}?done=set");
        await Eventually.Holds(
            async () => (await centre.Get(Weights)).Body.Contains("value=\"1.5\"", StringComparison.Ordinal),
            "the weights are set"
        );
        (await centre.Submit(Weights, Weights, Fields("11", "r"))).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("late-error");
        (await centre.Submit(Weights, Weights, Fields("much", "r"))).Body.ShouldContain("late-error");
        (await centre.Submit(Weights, Weights, Fields("2", ""))).Body.ShouldContain("reason-error");
        using var analyst = await new Browser(ccs.Address).As("analyst");
        (await analyst.Get(Weights)).ShouldBe(HttpStatusCode.OK).Body.ShouldNotContain("name=\"Late\"");
        (await analyst.Submit(Record, Weights, Fields("3", "r"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_analyst_says_what_is_behind_a_signal_and_nobody_else_does()
    {
        var (id, week) = await Raised();
        var path = $"/en/staff/figures/signals/{id}?week={week}";
        using var analyst = await new Browser(ccs.Address).As("analyst");
        var today = (await analyst.Get("/en/staff/figures/today")).ShouldBe(HttpStatusCode.OK).Body;
        today.ShouldContain($"/staff/figures/signals/{id}");
        today.ShouldContain("0.1 false signals a week");
        foreach (var user in new[] { "centre", "head.electricity", "officer.electricity" })
        {
            using var other = await new Browser(ccs.Address).As(user);
            (await other.Get(path)).ShouldBe(HttpStatusCode.Forbidden);
        }

        using var centre = await new Browser(ccs.Address).As("centre");
        (await centre.Submit(Record, path, ("Verdict", "chance"), ("Text", "t"))).ShouldBe(HttpStatusCode.Forbidden);
        (await analyst.Submit(path, path, ("Verdict", "fate"), ("Text", "")))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain("verdict-error");
        (await analyst.Get($"/en/staff/figures/signals/nothing?week={week}")).ShouldBe(HttpStatusCode.NotFound);

        var said = await analyst.Submit(path, path, ("Verdict", "known-cause"), ("Text", "A new form was handed out."));

        said.ShouldBe(HttpStatusCode.Redirect).Location().ShouldBe("/en/staff/figures/today?done=explained");
        await Eventually.Holds(
            async () =>
                (await analyst.Get("/en/staff/figures/today")).Body.Contains("A new form was handed out.", StringComparison.Ordinal),
            "what was said stands there"
        );
        (await analyst.Submit(path, path, ("Verdict", "known-cause"), ("Text", "A new form was handed out."))).ShouldBe(
            HttpStatusCode.Redirect
        );
    }

    [Theory]
    [InlineData("analyst", Record)]
    [InlineData("centre", Weights)]
    [InlineData("analyst", "/en/staff/figures/signals/nothing")]
    public async Task A_form_of_somebody_else_changes_nothing(string user, string page)
    {
        using var browser = await new Browser(ccs.Address).As(user);
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("Late", "9"), KeyValuePair.Create("Reason", "Forged.")]);

        (await browser.Send(HttpMethod.Post, page, forged)).ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>The week is screened, and a signal of it is put into the stream as the screen does: months of complaints would be needed
    /// for one.</summary>
    private async Task<(string Id, string Week)> Raised()
    {
        (await ccs.Api().Post("/dev/jobs/signals")).ShouldBe(HttpStatusCode.OK);
        const string Stream = "0f16a5e0-0000-7000-8000-000000000001";
        var week = await ccs.Text($"select data ->> 'week' from ccs.mt_events where type = 'week-screened' order by version desc limit 1");
        var id = Guid.NewGuid().ToString("N");
        await ccs.Text(
            $$"""
            with next as (
                update ccs.mt_streams set version = version + 1 where id = '{{Stream}}' returning version
            )
            insert into ccs.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('ccs.mt_events_sequence'), gen_random_uuid(), '{{Stream}}', next.version,
                jsonb_build_object('at', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'id', '{{id}}',
                    'key', 'agency:electricity:category:delay', 'kind', 'count', 'week', '{{week}}',
                    'observed', 32, 'expected', 12.4, 'limit', 27, 'p', 0.0003),
                'signal-raised', now(), '*DEFAULT*', null, false
            from next returning version::text
            """
        );
        using var analyst = await new Browser(ccs.Address).As("analyst");
        await Eventually.Holds(
            async () => (await analyst.Get("/en/staff/figures/today")).Body.Contains(id, StringComparison.Ordinal),
            "the signal is read"
        );
        return (id, week);
    }
}
