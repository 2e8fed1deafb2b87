namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Behind a proxy: its word about who calls is taken where it is named as trusted, and nowhere else.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class ProxyTests(PostgresFixture postgres, ProductionAfterDevelopment production) : IClassFixture<ProductionAfterDevelopment>
{
    [Fact]
    public async Task A_trusted_proxy_names_the_caller_and_says_whether_the_call_was_encrypted()
    {
        using var api = new Api(production.Address);

        await SignIns.Fail(api, SignIns.InTenMinutes, "203.0.113.7");

        (await SignIns.Try(api, "203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await SignIns.Try(api, "203.0.113.8, 203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await SignIns.Try(api, "203.0.113.7, 198.51.100.9")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await SignIns.Try(api, "203.0.113.8")).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");

        (await SignIns.Hsts(api, "https")).ShouldBe("max-age=31536000");
        (await SignIns.Hsts(api, "http")).ShouldBeNull();
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
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Proxies"] = "the-proxy";

        var refused = await CcsProgram.Command(settings, "--urls", "http://127.0.0.1:0");

        refused.ExitCode.ShouldNotBe(0);
        refused.Output.ShouldContain("Ccs:Proxies: 'the-proxy'");
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
