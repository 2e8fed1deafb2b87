namespace Ccs.WebApi.Tests.Hosting;

[Collection("ccs")]
public sealed class RequestLogTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_log_says_who_it_was_as_far_as_that_was_shown()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        await (await scenario.Track()).Get("/api/v1/tracking");
        await (await api.As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}");

        await Eventually.Holds(() => Task.FromResult(Says("GetCase by staff:")), "the last line");
        Says("SignIn by anonymous").ShouldBeTrue();
        Says("FileComplaint by anonymous").ShouldBeTrue();
        Says($"TrackComplaint by complainant on {scenario.ComplaintId}").ShouldBeTrue();
        Says("SignIn by complainant").ShouldBeFalse();
        Says("DeliverNotice by anonymous").ShouldBeFalse();

        bool Says(string words) => ccs.Log.Replace("\"", string.Empty, StringComparison.Ordinal).Contains(words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_writes_a_line_of_its_own()
    {
        using var api = ccs.Api();

        await api.Get("/api/v1/cases?q=x%0A2026-11-29%2000:00:00%20INF%20SignIn:%20forged-by-address");
        await api.Get("/api/v1/x%0A2026-11-29%2000:00:00%20INF%20SignIn:%20forged-by-address");
        await api.Get("/api/v1/sessions/current");

        await Eventually.Holds(() => Task.FromResult(Lines("GET /api/v1/sessions/current 401").Length > 0), "the line of the last call");
        ccs.Log.ShouldNotContain("forged-by-address");
    }

    [Fact]
    public async Task A_refusal_says_who_tried_to_be_whom_and_from_where_without_a_name_or_an_address()
    {
        using var api = ccs.Api();
        var name = $"nobody-{Guid.NewGuid():N}";
        await api.Post("/api/v1/sessions", new { userName = name, password = "wrong" });
        await api.Post("/api/v1/sessions", new { userName = $" {name.ToUpperInvariant()} ", password = "wrong" });
        await api.Get("/api/v1/cases");

        await Eventually.Holds(() => Task.FromResult(Lines("GET /api/v1/cases/ 401").Length > 0), "the line of the last call");
        Lines("Refused SignIn: SignInFailedException, by anonymous as").GroupBy(AfterTheClock).ShouldContain(same => same.Count() >= 2);
        Lines("GET /api/v1/cases/ 401")[0].ShouldMatch("by anonymous from network [A-Za-z0-9_-]{16}");
        ccs.Log.ShouldNotContain(name, Case.Insensitive);
        ccs.Log.ShouldNotContain("127.0.0.1 ");

        static string AfterTheClock(string line) => line[line.IndexOf("Refused", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task A_page_that_refuses_is_told_by_its_own_route()
    {
        using var browser = await new Browser(ccs.Address).As("officer.electricity");

        (await browser.Get("/en/staff/administration/accounts")).ShouldBe(HttpStatusCode.Forbidden);

        await Eventually.Holds(() => Task.FromResult(Lines("/staff/administration/accounts 403").Length > 0), "the line of the page");
        ccs.Log.ShouldNotContain("/error 403", Case.Insensitive);
    }

    [Fact]
    public async Task A_strangers_trace_is_not_the_correlation_of_the_audit()
    {
        const string Theirs = "0af7651916cd43dd8448eb211c80319c";
        using var api = ccs.Api();

        var filed = await api.Post("/api/v1/complaints", Some.Filing(), ("traceparent", $"00-{Theirs}-b7ad6b7169203331-01"));

        var id = filed.ShouldBe(HttpStatusCode.Created).Text("complaintId");
        var correlation = await ccs.Text($"select correlation_id from ccs.mt_events where stream_id = '{id}' order by version limit 1");
        correlation.Length.ShouldBe(32);
        correlation.ShouldNotBe(Theirs);
        (await ccs.Count($"select count(*) from ccs.mt_events where causation_id = 'b7ad6b7169203331'")).ShouldBe(0);
    }

    private string[] Lines(string words) =>
        [
            .. ccs
                .Log.Replace("\"", string.Empty, StringComparison.Ordinal)
                .Split('\n')
                .Where(line => line.Contains(words, StringComparison.Ordinal)),
        ];
}
