namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Calls of one caller are limited; each test calls from an address of its own on this machine.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class RateLimitTests(LimitedProgram program) : IClassFixture<LimitedProgram>
{
    [Fact]
    public async Task Public_calls_are_limited_and_say_when_to_come_back()
    {
        using var api = program.From("127.0.0.2");

        foreach (
            var path in new[]
            {
                "/api/v1/complaints/01a00000-0000-7000-8000-000000000000/verification",
                "/api/v1/tracking",
                "/api/v1/uploads",
            }
        )
        {
            var last = await UntilLimited(api, path);
            last.ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
            last.Message.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero, path);
        }
    }

    [Fact]
    public async Task Whoever_files_after_sixty_others_of_the_same_address_waits_and_is_heard()
    {
        using var api = program.From("127.0.0.4");
        var first = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => api.Post("/api/v1/complaints", new { })));
        first.ShouldAllBe(answer => answer.Status == HttpStatusCode.UnprocessableEntity);

        var next = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => api.Post("/api/v1/complaints", new { })));

        next.ShouldAllBe(answer => answer.Status == HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_but_a_trusted_proxy_is_believed_who_calls()
    {
        using var api = program.From("127.0.0.3");

        await Knocks.UntilRefused(api, _ => "203.0.113.7");

        (await Knocks.Try(api, "203.0.113.8")).ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
        (await Knocks.Hsts(api, "https")).ShouldBeNull();
    }

    private static async Task<Answer> UntilLimited(Api api, string path)
    {
        for (var i = 0; ; i++)
        {
            var answer = await api.Post(path, new { });
            if (answer.Status == HttpStatusCode.TooManyRequests || i > 1_000)
            {
                return answer;
            }
        }
    }
}

/// <summary>CCS with its limits, which other tests do without.</summary>
public sealed class LimitedProgram(PostgresFixture postgres) : IAsyncLifetime
{
    private CcsProgram? _program;
    private Uri _address = new("http://localhost");

    /// <summary>A caller with this address.</summary>
    public Api From(string address) => new(_address, from: IPAddress.Parse(address));

    public async ValueTask InitializeAsync()
    {
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__RateLimits__Enabled"] = "true";
        _program = CcsProgram.Serve(settings);
        _address = await _program.Address;
    }

    public ValueTask DisposeAsync() => _program?.DisposeAsync() ?? ValueTask.CompletedTask;
}
