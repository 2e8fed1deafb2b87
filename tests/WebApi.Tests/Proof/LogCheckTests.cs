namespace Ccs.WebApi.Tests.Proof;

/// <summary>The nightly check, on a database of its own: tests of the shared one write events past the program, which it finds.</summary>
public sealed class LogCheckTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private const string WithoutOffice = """
        select string_agg(distinct type, ',') from ccs.mt_events e, ccs.ccs_log_state s
        where seq_id > s.boundary and type <> 'tombstone' and jsonb_typeof(headers -> 'office') is distinct from 'string'
        """;

    [Fact]
    public async Task The_log_is_checked_each_night_and_nothing_is_found()
    {
        var api = ccs.Api();
        await Scenario.Verified(api);
        (await api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);

        var check = (await api.Post("/dev/jobs/verify-log", new { })).ShouldBe(HttpStatusCode.OK);

        check["done"]!.GetValue<int>().ShouldBe(0, await ccs.Text("select found from ccs.ccs_log_check order by at desc limit 1"));
        (await ccs.Count("select count(*) from ccs.mt_events where seq_id > (select boundary from ccs.ccs_log_state)")).ShouldBeGreaterThan(
            3
        );
        (await ccs.Text(WithoutOffice)).ShouldBe(string.Empty, "each says as which office it was done");
        (await api.Get("/health/ready"))["checks"]["log"]!["status"]!.GetValue<string>().ShouldBe("healthy");
    }

    [Fact]
    public async Task Events_are_dated_by_the_clock_of_the_business_and_one_that_is_moved_raises_no_alarm()
    {
        var api = ccs.Api();
        (await api.Post("/dev/clock", new { advance = "PT72H" })).ShouldBe(HttpStatusCode.OK);

        var scenario = await Scenario.Verified(api);

        (await api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        var ahead = $"stream_id = '{scenario.ComplaintId}' and timestamp > now() + interval '71 hours'";
        (await ccs.Count($"select count(*) from ccs.mt_events where {ahead}")).ShouldBe(
            await ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'")
        );
        var check = (await api.Post("/dev/jobs/verify-log", new { })).ShouldBe(HttpStatusCode.OK);
        check["done"]!.GetValue<int>().ShouldBe(0, await ccs.Text("select found from ccs.ccs_log_check order by at desc limit 1"));
    }
}
