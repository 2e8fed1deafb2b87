using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>Each committed event becomes one leaf, whatever happens on the way.</summary>
[Collection("postgres")]
public sealed class LogWriterTests(PostgresFixture postgres)
{
    private const string WithoutLeaf = """
        select count(*) from ccs.mt_events e where not exists (select from ccs.ccs_log l where l.seq_id = e.seq_id)
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_there_was_before_is_taken_in_without_seals_and_the_beginning_is_an_event()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(5, bench.Unsealed);

        await bench.Write();

        await bench.RequireEachOnce();
        (await bench.Count("select boundary from ccs.ccs_log_state")).ShouldBe(5);
        (await bench.Count("select (data ->> 'lastSequence')::bigint from ccs.mt_events where type = 'log-began'")).ShouldBe(5);
        bench.Outer.Beginnings(1).ShouldBe(Enumerable.Repeat("ccs-log-began/1\nccs.example.org/log/1\n5\n5\n", 2));
        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Twenty_writers_commits_that_fail_and_one_that_is_held_open_give_each_event_one_leaf()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Write();
        await using var early = await EarlyEvent.Of(bench);
        using var written = new CancellationTokenSource();
        var writing = WriteUntil(bench, written.Token);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Commits(bench, failing: writer % 4 == 0)));
        await Eventually.Holds(
            async () => await bench.Count(WithoutLeaf) == 0 && await bench.Count("select count(*) from ccs.mt_events") >= 151,
            "all but the early one"
        );
        (await bench.Count("select count(*) from ccs.ccs_log_hole")).ShouldBeGreaterThan(0);
        await early.Commit();
        await Eventually.Holds(
            async () => await bench.Count($"select count(*) from ccs.ccs_log where seq_id = {early.Sequence}") == 1,
            "the early one"
        );
        await written.CancelAsync();
        await writing;

        await bench.RequireEachOnce();
        var before = $"""
            select count(*) from ccs.ccs_log where seq_id > {early.Sequence}
            and leaf_index < (select leaf_index from ccs.ccs_log where seq_id = {early.Sequence})
            """;
        (await bench.Count(before)).ShouldBeGreaterThanOrEqualTo(150, "it stands where the log first saw it");
        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_writer_waits_until_the_first_is_gone()
    {
        await using var bench = await LogBench.Set(postgres);
        var first = (await bench.Writer.TryBegin(Ct)).ShouldNotBeNull();

        (await bench.NewWriter().TryBegin(Ct)).ShouldBeNull();

        await first.DisposeAsync();
        await using var second = (await bench.NewWriter().TryBegin(Ct)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_writer_whose_session_is_ended_writes_nothing_more_and_the_next_one_goes_on()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(300);
        await using (var first = (await bench.Writer.TryBegin(Ct))!)
        {
            await first.Append(Ct);
            await first.Sign(Ct);
            await bench.Look(10);
            await bench.Run("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()");
            await Should.ThrowAsync<Exception>(async () => await first.Append(Ct));
        }

        await Eventually.Holds(
            async () => await bench.Count("select count(*) from pg_locks where locktype = 'advisory'") == 0,
            "the end of the session"
        );
        await bench.Write();

        await bench.RequireEachOnce();
        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Between_commit_and_promise_a_stop_loses_nothing()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(3);
        await bench.Write();
        var promised = bench.Outer.Last(1)!.Value.Checkpoint.Size;
        await bench.Look(3);
        await using (var stopped = (await bench.Writer.TryBegin(Ct))!)
        {
            await stopped.Append(Ct);
        }

        bench.Outer.Last(1)!.Value.Checkpoint.Size.ShouldBe(promised);
        await bench.Write();

        bench.Outer.Last(1)!.Value.Checkpoint.Size.ShouldBe(7);
        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_changes_the_state_meanwhile_ends_the_writer()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(3);
        await using var term = (await bench.Writer.TryBegin(Ct))!;
        await bench.Run("update ccs.ccs_log_state set size = 1");

        await Should.ThrowAsync<LogTroubleException>(async () => await term.Append(Ct));

        (await bench.Count("select count(*) from ccs.ccs_log")).ShouldBe(0);
    }

    [Fact]
    public async Task A_row_that_nobody_of_ours_wrote_gets_no_leaf_and_the_others_do()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Write();
        await bench.Look(2);
        await bench.Look(1, bench.Unsealed);
        await bench.Look(2);

        await bench.Write();

        (await bench.Count("select count(*) from ccs.ccs_log where seq_id is not null")).ShouldBe(5);
        (await bench.Count("select count(*) from ccs.ccs_log_refused")).ShouldBe(1);
        (await bench.Kinds()).ShouldBe([LogKinds.Inserted]);
    }

    private static async Task WriteUntil(LogBench bench, CancellationToken ended)
    {
        await using var term = (await bench.Writer.TryBegin(Ct))!;
        while (!ended.IsCancellationRequested)
        {
            await term.Append(Ct);
            await term.Sign(Ct);
            await Task.Yield();
        }
    }

    private static async Task Commits(LogBench bench, bool failing)
    {
        for (var commit = 0; commit < 10; commit++)
        {
            await using var session = bench.Store.LightweightSession();
            LogBench.Look(session);
            if (failing)
            {
                session.QueueSqlCommand("select 1 / ?", 0);
                await Should.ThrowAsync<Exception>(async () => await session.SaveChangesAsync(Ct));
            }
            else
            {
                await session.SaveChangesAsync(Ct);
            }
        }
    }
}
