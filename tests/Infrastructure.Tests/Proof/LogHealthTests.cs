using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>What readiness is told, without a look at the events.</summary>
[Collection("postgres")]
public sealed class LogHealthTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_log_that_has_not_begun_is_told_apart_from_one_that_has_all()
    {
        await using var bench = await LogBench.Set(postgres);
        (await Look(bench)).SecondsBehind.ShouldBeNull();

        await bench.Write();

        (await Look(bench)).ShouldBe(new LogStanding(0, 1, 0, null, null));
    }

    [Fact]
    public async Task It_is_behind_since_the_writer_last_had_all_events()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Write();
        await bench.Run("update ccs.ccs_log_state set looked = now() - interval '1 minute'");
        (await Look(bench)).SecondsBehind.ShouldBe(0, "nothing waits");

        await bench.Look(1);
        (await Look(bench)).SecondsBehind!.Value.ShouldBeGreaterThan(50);

        await bench.Write();
        (await Look(bench)).SecondsBehind.ShouldBe(0);
    }

    [Fact]
    public async Task Refused_events_and_what_the_last_check_found_are_told()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Write();
        await bench.Look(1, bench.Unsealed);
        await bench.Write();
        await bench.Verify();

        var standing = await Look(bench);

        standing.Refused.ShouldBe(1);
        standing.Found.ShouldBe(LogKinds.Inserted);
        standing.Broken.ShouldBeNull();
    }

    private static Task<LogStanding> Look(LogBench bench) =>
        new LogHealth(bench.Connections, bench.Outer).Look(TestContext.Current.CancellationToken);
}
