namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Behind a proxy: its word about who calls is taken where it is named as trusted, and nowhere else.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class ProxyTests(PostgresFixture postgres, ProductionAfterDevelopment production) : IClassFixture<ProductionAfterDevelopment>
{
    [Fact]
    public async Task A_trusted_proxy_names_the_caller_and_says_whether_the_call_was_encrypted()
    {
        using var api = new Api(production.Address);

        (await Knocks.UntilRefused(api, _ => "203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");

        (await Knocks.Try(api, "203.0.113.8, 203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await Knocks.Try(api, "203.0.113.7, 198.51.100.9")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await Knocks.Try(api, "::ffff:203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await Knocks.Try(api, "203.0.113.8")).ShouldBe(HttpStatusCode.Conflict, "verification.failed");

        (await Knocks.Hsts(api, "https")).ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task A_household_of_IPv6_is_one_caller_and_a_site_is_four()
    {
        using var api = new Api(production.Address);

        (await Knocks.UntilRefused(api, i => $"2001:db8:1:1::{i:x}")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await Knocks.Try(api, "2001:db8:1:2::1")).ShouldBe(HttpStatusCode.Conflict, "verification.failed");

        (await Knocks.UntilRefused(api, i => $"2001:db8:2:{i:x}::1")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await Knocks.Try(api, "2001:db8:3:1::1")).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
    }

    [Fact]
    public async Task In_clear_nothing_is_answered_but_the_way_to_what_is_encrypted_and_health()
    {
        using var api = new Api(production.Address);

        var looked = await InClear(api, HttpMethod.Get, "/en/track?a=%D9%89");
        looked.Status.ShouldBe(HttpStatusCode.PermanentRedirect);
        looked.Message.Headers.Location!.OriginalString.ShouldBe("https://ccs.example.org/en/track?a=%D9%89");
        (await InClear(api, HttpMethod.Post, "/api/v1/tracking/recovery")).ShouldBe(HttpStatusCode.Forbidden, "request.not-encrypted");
        (await InClear(api, HttpMethod.Get, "/health/live")).ShouldBe(HttpStatusCode.OK);
        (await api.Get("/api/v1/agencies")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_host_is_not_this_site()
    {
        using var api = new Api(production.Address);

        (await InClear(api, HttpMethod.Get, "/health/live", host: "evil.example.org")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_stranger_learns_whether_it_is_ready_and_an_administrator_how_far()
    {
        using var api = new Api(production.Address);

        var ready = (await api.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);

        ready.Text("status").ShouldNotBeEmpty();
        ready.Body.ShouldNotContain("eventsBehind");
        ready.Body.ShouldNotContain("waiting");
    }

    [Fact]
    public async Task Demo_staff_of_a_database_that_was_tried_out_in_Development_are_nobody_in_Production()
    {
        using var api = new Api(production.Address);

        (await api.Post("/api/v1/sessions", ProductionAfterDevelopment.Centre)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
    }

    [Fact]
    public async Task What_is_no_address_is_refused_at_the_start()
    {
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Proxies"] = "the-proxy";

        var refused = await CcsProgram.Command(settings, "--urls", "http://127.0.0.1:0");

        refused.ExitCode.ShouldNotBe(0);
        refused.Output.ShouldContain("Ccs:Proxies: 'the-proxy'");
    }

    private static async Task<Answer> InClear(Api api, HttpMethod method, string path, string host = "ccs.example.org")
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Host = host } };
        request.Headers.Add("X-Forwarded-Proto", "http");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = api.Http.BaseAddress };
        return await Answer.Of(await http.SendAsync(request));
    }
}

/// <summary>
/// A database that was tried out in Development, where its staff could sign in, and is now served in Production, behind a proxy.
/// </summary>
public sealed class ProductionAfterDevelopment(PostgresFixture postgres) : IAsyncLifetime
{
    private CcsProgram? _program;

    public static object Centre => new { userName = "centre", password = CcsFixture.Password };

    public Uri Address { get; private set; } = new("http://localhost");

    public async ValueTask InitializeAsync()
    {
        var settings = CcsFixture.Production(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Proxies"] = "198.51.100.0/24, 127.0.0.1";
        settings["AllowedHosts"] = "ccs.example.org;127.0.0.1";
        var development = new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["DOTNET_ENVIRONMENT"] = "Development" };
        await using (var tried = CcsProgram.Serve(development))
        {
            using var api = new Api(await tried.Address);
            (await api.Post("/api/v1/sessions", Centre)).ShouldBe(HttpStatusCode.Created);
        }

        _program = CcsProgram.Serve(settings);
        Address = await _program.Address;
    }

    public ValueTask DisposeAsync() => _program?.DisposeAsync() ?? ValueTask.CompletedTask;
}
