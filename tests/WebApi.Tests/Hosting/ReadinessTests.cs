using Npgsql;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Readiness is asked every few seconds, so it costs next to nothing, however long the history is.</summary>
[Collection("ccs")]
public sealed class ReadinessTests(CcsFixture ccs)
{
    [Fact]
    public async Task It_is_told_without_a_look_at_the_events()
    {
        using var api = ccs.Api();
        await Scenario.Filed(api);
        await using var connection = new NpgsqlConnection(ccs.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("lock table ccs.mt_events in access exclusive mode", connection, transaction);
        await hold.ExecuteNonQueryAsync();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var ready = (await Answer.Of(await api.Http.GetAsync("/health/ready", limit.Token))).ShouldBe(HttpStatusCode.OK);

        ready["checks"]["projections"]!["data"]!["eventsBehind"]!.GetValue<long>().ShouldBeInRange(0, 1_000);
    }

    [Fact]
    public async Task It_says_how_far_the_figures_are_behind()
    {
        using var api = ccs.Api();
        await Scenario.Verified(api);
        await Eventually.Holds(async () => await Behind(api) < 50, "the figures to catch up");

        // Numbers that were given out and never arrived, as after commits that failed.
        await ccs.Count("select setval('ccs.mt_events_sequence', last_value + 2000) from ccs.mt_events_sequence");
        (await Behind(api)).ShouldBeGreaterThanOrEqualTo(2_000);
        (await api.Get("/health/ready")).Text("status").ShouldBe("degraded");

        await Scenario.Verified(api);
        await Eventually.Holds(async () => await Behind(api) < 50, "the figures to get over the gap");
    }

    private static async Task<long> Behind(Api api) =>
        (await api.Get("/health/ready"))["checks"]["projections"]!["data"]!["eventsBehind"]!.GetValue<long>();
}
