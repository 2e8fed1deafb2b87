namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Behind a proxy: its word about who calls is taken where it is named as trusted, and nowhere else.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class ProxyTests(PostgresFixture postgres)
{
    private const int SignInsInTenMinutes = 60;

    [Fact]
    public async Task A_trusted_proxy_names_the_caller_and_says_whether_the_call_was_encrypted()
    {
        var settings = CcsFixture.Production(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Proxies"] = "198.51.100.0/24, 127.0.0.1";
        (await CcsProgram.Command(settings, "db-apply")).ExitCode.ShouldBe(0);
        await using var program = CcsProgram.Serve(settings);
        using var api = new Api(await program.Address);

        await SignIns(api, SignInsInTenMinutes, "203.0.113.7");

        (await SignIn(api, "203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await SignIn(api, "203.0.113.8, 203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await SignIn(api, "203.0.113.7, 198.51.100.9")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await SignIn(api, "203.0.113.8")).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");

        (await Hsts(api, "https")).ShouldBe("max-age=31536000");
        (await Hsts(api, "http")).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__RateLimits__Enabled"] = "true";
        await using var program = CcsProgram.Serve(settings);
        using var api = new Api(await program.Address);

        await SignIns(api, SignInsInTenMinutes, "203.0.113.7");

        (await SignIn(api, "203.0.113.8")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await Hsts(api, "https")).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_address_is_refused_at_the_start()
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Proxies"] = "the-proxy";

        var refused = await CcsProgram.Command(settings, "--urls", "http://127.0.0.1:0");

        refused.ExitCode.ShouldNotBe(0);
        refused.Output.ShouldContain("Ccs:Proxies: 'the-proxy'");
    }

    private static async Task SignIns(Api api, int count, string forwardedFor)
    {
        for (var i = 0; i < count; i++)
        {
            (await SignIn(api, forwardedFor)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        }
    }

    private static Task<Answer> SignIn(Api api, string forwardedFor) =>
        api.Post("/api/v1/sessions", new { userName = "nobody", password = "not the password" }, ("X-Forwarded-For", forwardedFor));

    private static async Task<string?> Hsts(Api api, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agencies") { Headers = { Host = "ccs.example.org" } };
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await api.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null;
    }
}
