namespace Ccs.WebApi.Tests.Audit;

/// <summary>What auditors find among all events.</summary>
[Collection("ccs")]
public sealed class EventsTests(CcsFixture ccs)
{
    private const string Path = "/api/v1/audit/events";

    [Fact]
    public async Task All_events_newest_first_page_by_page_without_their_data()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        var auditor = await ccs.Api().As("auditor");
        var newest = await ccs.Count($"select max(seq_id) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'");
        var oldest = await ccs.Count($"select min(seq_id) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'");

        List<JsonNode> found = [];
        var after = $"{newest + 1}";
        do
        {
            var page = (await auditor.Get($"{Path}?take=3&after={after}")).ShouldBe(HttpStatusCode.OK);
            page.Body.ShouldNotContain("\"data\"");
            found.AddRange(page["items"].AsArray().Select(item => item!));
            after = page["next"].GetValue<string>();
        } while (found[^1]["sequence"]!.GetValue<long>() > oldest);

        var sequences = found.Select(item => item["sequence"]!.GetValue<long>()).ToArray();
        sequences.ShouldBe(sequences.OrderDescending().Distinct());
        found.Count.ShouldBeGreaterThan(3);
        var mine = found.Where(item => item["stream"]!.GetValue<string>() == scenario.ComplaintId).ToArray();
        mine.Select(item => item["type"]!.GetValue<string>()).Reverse().ShouldBe((await ccs.Types(scenario.ComplaintId)).Split(','));
        mine.ShouldAllBe(item => item["epoch"]!.GetValue<int>() == 1 && item["leafIndex"]!.GetValue<long>() >= 0);
        mine[^1]["version"]!.GetValue<int>().ShouldBe(1);
        mine[^1]["actor"]!.GetValue<string>().ShouldBe("complainant");
    }

    [Fact]
    public async Task Each_filter_finds_what_it_says_and_nothing_else()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        var of = $"from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'complaint-answered'";
        var sequence = await ccs.Count($"select seq_id {of}");
        var actor = await ccs.Text($"select user_name {of}");
        var call = await ccs.Text($"select correlation_id {of}");
        var day = await ccs.Text($"select to_char(timestamp at time zone 'Asia/Baghdad', 'YYYY-MM-DD') {of}");
        var place = $"after={sequence + 1}&take=1";

        foreach (
            var filter in new[]
            {
                $"actor={actor}",
                $"actor={actor["staff:".Length..]}",
                "actor=officer.electricity",
                "type=complaint-answered",
                $"correlation={call}",
                $"from={day}&to={day}",
                $"agency=electricity&from={day}&to={day}",
                $"actor={actor}&type=complaint-answered&correlation={call}&agency=electricity&from={day}&to={day}",
            }
        )
        {
            var page = (await auditor.Get($"{Path}?{filter}&{place}")).ShouldBe(HttpStatusCode.OK);
            page["items"].AsArray().Select(item => item!["sequence"]!.GetValue<long>()).ShouldBe([sequence], filter);
        }

        foreach (
            var other in new[]
            {
                "actor=system:expire",
                "actor=complainant",
                "type=complaint-filed",
                $"correlation={new string('0', 32)}",
                "from=2020-01-01&to=2020-01-02",
                $"agency=health&from={day}&to={day}",
            }
        )
        {
            var page = (await auditor.Get($"{Path}?{other}&{place}")).ShouldBe(HttpStatusCode.OK);
            page["items"].AsArray().ShouldAllBe(item => item!["sequence"]!.GetValue<long>() != sequence, other);
        }
    }

    [Fact]
    public async Task What_somebody_did_is_found_by_their_unit_though_the_event_names_none()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");
        (await officer.Decide(scenario.ComplaintId, "note", new { text = "A known case." })).ShouldBe(HttpStatusCode.OK);
        var of = $"from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'note-added'";
        var sequence = await ccs.Count($"select seq_id {of}");
        var day = await ccs.Text($"select to_char(timestamp at time zone 'Asia/Baghdad', 'YYYY-MM-DD') {of}");
        (await ccs.Text($"select concat(headers ->> 'unit', ':', data ->> 'agencyId') {of}")).ShouldBe("electricity:");

        var found = await (await ccs.Api().As("auditor")).Get($"{Path}?agency=electricity&from={day}&to={day}&after={sequence + 1}&take=1");

        found.ShouldBe(HttpStatusCode.OK)["items"].AsArray().ShouldHaveSingleItem()!["sequence"]!.GetValue<long>().ShouldBe(sequence);
    }

    [Fact]
    public async Task The_call_is_recorded_as_a_list_with_its_filter_and_its_cases()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        var call = await ccs.Text($"select correlation_id from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and version = 1");

        (await auditor.Get($"{Path}?correlation={call}")).ShouldBe(HttpStatusCode.OK);

        (
            await ccs.Text(
                $$"""
                select data ->> 'purpose' from ccs.mt_events where type = 'cases-listed'
                    and data -> 'filter' = '[{"name": "correlation", "value": "{{call}}"}]'
                    and data -> 'shown' @> '["{{scenario.ComplaintId}}"]'
                """
            )
        ).ShouldBe("audit");
    }

    [Fact]
    public async Task Looks_administration_and_the_log_itself_are_found_too()
    {
        var auditor = await ccs.Api().As("auditor");
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        (await auditor.Get($"{Path}?take=1")).ShouldBe(HttpStatusCode.OK);

        foreach (var type in new[] { "log-began", "cases-listed", "agency-registered" })
        {
            var page = (await auditor.Get($"{Path}?type={type}&take=1")).ShouldBe(HttpStatusCode.OK);
            page["items"].AsArray().Single()!["type"]!.GetValue<string>().ShouldBe(type);
        }
    }

    [Theory]
    [InlineData("actor=nobody.at.all", "actor")]
    [InlineData("agency=nowhere&from=2026-11-01&to=2026-11-02", "agency")]
    [InlineData("agency=electricity", "from")]
    [InlineData("type=complaint-forgotten", "type")]
    [InlineData("from=2026-11-02&to=2026-11-01", "from")]
    [InlineData("from=2026-11-01", "to")]
    [InlineData("to=2026-11-01", "from")]
    [InlineData("from=2026-09-01&to=2026-10-02", "from")]
    [InlineData("from=soon&to=2026-11-01", "from")]
    [InlineData("from=2026-11-01&to=2999-01-01", "to")]
    [InlineData("correlation=one", "correlation")]
    [InlineData("after=0", "after")]
    [InlineData("after=last", "after")]
    [InlineData("take=0", "take")]
    [InlineData("take=201", "take")]
    [InlineData("take=few", "take")]
    public async Task What_can_not_be_asked_is_refused_at_its_field(string query, string field)
    {
        foreach (var language in new[] { "en", "ckb", "ar" })
        {
            var auditor = await ccs.Api(language).As("auditor");
            (await auditor.Get($"{Path}?{query}")).ShouldRefuse(field);
        }
    }

    [Fact]
    public async Task A_part_that_was_read_is_the_same_when_it_is_read_again()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        var auditor = await ccs.Api().As("auditor");
        var sequence = await ccs.Count($"select max(seq_id) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'");
        var path = $"{Path}?after={sequence + 1}&take=20";

        (await auditor.Get(path)).ShouldBe(HttpStatusCode.OK).Body.ShouldBe((await auditor.Get(path)).Body);
    }

    [Fact]
    public async Task It_is_for_auditors_alone()
    {
        (await ccs.Api().Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        await AuditAccess.ForAuditorsAlone(ccs, Path);
    }
}
