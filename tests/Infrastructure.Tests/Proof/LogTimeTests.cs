using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>The time of an event stands between the lines of the log's clock around its leaf.</summary>
[Collection("postgres")]
public sealed class LogTimeTests(PostgresFixture postgres)
{
    private const string Newest = "where seq_id = (select max(seq_id) from ccs.mt_events)";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("- interval '2 hours'", LogKinds.Backdated)]
    [InlineData("- interval '61 minutes'", LogKinds.Backdated)]
    [InlineData("- interval '59 minutes'")]
    [InlineData("+ interval '30 seconds'")]
    [InlineData("+ interval '2 minutes'", LogKinds.Backdated)]
    public async Task An_event_that_is_dated_otherwise_before_it_has_its_leaf_is_named(string otherwise, params string[] kinds)
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await bench.Look(1);
        await bench.Run($"update ccs.mt_events set timestamp = timestamp {otherwise} {Newest}");

        await bench.Publish();

        (await bench.Kinds()).ShouldBe(kinds);
    }

    [Fact]
    public async Task One_that_is_not_published_yet_is_not_of_the_future()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await bench.Look(1);
        await bench.Run($"update ccs.mt_events set timestamp = timestamp + interval '1 day' {Newest}");

        await bench.Write();

        (await bench.Kinds()).ShouldBe([LogKinds.Backdated]);
    }

    /// <summary>The store writes that they were drawn in vain: without a time, in a stream that another process doesn't know.</summary>
    [Fact]
    public async Task Numbers_that_a_commit_drew_in_vain_are_no_finding()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await bench.Look(1);
        await bench.Run(
            """
            insert into ccs.mt_streams (id, type, version, timestamp, created, tenant_id, is_archived)
            values ('01a00000-0000-7000-8000-00000000dead', null, 0, now(), now(), '*DEFAULT*', false);
            insert into ccs.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('ccs.mt_events_sequence'), gen_random_uuid(), '01a00000-0000-7000-8000-00000000dead', n, '{}', 'tombstone',
                '-infinity', '*DEFAULT*', null, false
            from generate_series(1, 3) n
            """
        );

        await bench.Publish();

        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_there_was_before_the_log_keeps_its_times()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(3, bench.Unsealed);
        await bench.Run("update ccs.mt_events set timestamp = timestamp + (seq_id - 2) * interval '9 months'");

        await bench.Publish();

        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_are_dated_by_the_clock_of_the_business()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        bench.Clock.Advance(TimeSpan.FromDays(30));

        await bench.Look(1);
        await bench.Publish();

        (await bench.Count($"select count(*) from ccs.mt_events {Newest} and timestamp > now() + interval '29 days'")).ShouldBe(1);
        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, LogKinds.Backdated)]
    public async Task A_start_that_brings_the_clock_back_raises_an_alarm_in_production_alone(bool development, params string[] kinds)
    {
        await using var bench = await LogBench.Set(postgres, development);
        await bench.Publish();
        bench.Clock.Advance(TimeSpan.FromDays(3));
        await bench.Look(1);
        await bench.Publish();
        bench.Clock.Advance(TimeSpan.FromMinutes(9));
        await bench.Look(1);

        // Somebody else writes by the machine's clock, and publishes.
        await bench.LookBy(new MovableClock());
        (await bench.NewWriter(new MovableClock()).PublishNow(Ct)).ShouldBeTrue();

        (await bench.Kinds(new MovableClock())).ShouldBe(kinds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, LogKinds.Backdated)]
    public async Task A_past_that_was_laid_at_once_is_passed_over_in_development_alone(bool development, params string[] kinds)
    {
        await using var bench = await LogBench.Set(postgres, development);
        await bench.Publish();
        var past = new MovableClock();
        past.HoldAt(bench.Clock.GetUtcNow().AddMonths(-9));

        await new EventImports(bench.Store, bench.Connections, past).Record(() => bench.LookBy(past), Ct);
        await bench.Publish();

        (await bench.Kinds()).ShouldBe(kinds);
        (await bench.Count("select count(*) from ccs.mt_events where type = 'events-imported'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_range_that_nobody_of_ours_named_is_none()
    {
        await using var bench = await LogBench.Set(postgres, development: true);
        await bench.Publish();
        var past = new MovableClock();
        past.HoldAt(bench.Clock.GetUtcNow().AddMonths(-9));

        await bench.LookBy(past);
        await new EventImports(bench.Unsealed, bench.Connections, bench.Clock).Record(() => bench.LookBy(bench.Clock), Ct);
        await bench.Run("update ccs.mt_events set data = data || '{\"firstSequence\": 1}' where type = 'events-imported'");
        await bench.Publish();

        (await bench.Kinds()).ShouldBe([LogKinds.Backdated, LogKinds.Inserted]);
    }

    [Fact]
    public async Task Before_there_is_a_log_nothing_has_to_be_named()
    {
        await using var bench = await LogBench.Set(postgres);

        await new EventImports(bench.Store, bench.Connections, bench.Clock).Record(() => bench.LookBy(bench.Clock), Ct);

        (await bench.Count("select count(*) from ccs.mt_events where type = 'events-imported'")).ShouldBe(0);
    }
}
