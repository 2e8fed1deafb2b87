using Ccs.Domain.Access;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>What somebody does to the database who owns it, each alone: found, and named.</summary>
[Collection("postgres")]
public sealed class LogTamperTests(PostgresFixture postgres)
{
    internal const string AnEvent = "seq_id = 200";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LogKinds.Edited, $"update ccs.mt_events set data = jsonb_set(data, '{{what}}', '\"cast\"') where {AnEvent}")]
    [InlineData(LogKinds.Edited, $"update ccs.mt_events set headers = headers || '{{\"office\": \"x\"}}' where {AnEvent}")]
    [InlineData(LogKinds.Edited, $"update ccs.mt_events set user_name = 'staff:2' where {AnEvent}")]
    [InlineData(LogKinds.Edited, $"update ccs.mt_events set correlation_id = 'x' where {AnEvent}")]
    [InlineData(LogKinds.Moved, $"update ccs.mt_events set timestamp = timestamp - interval '1 day' where {AnEvent}")]
    [InlineData(
        LogKinds.Reordered,
        "update ccs.mt_events set seq_id = -seq_id where seq_id in (100, 200)",
        "update ccs.mt_events set seq_id = 300 + seq_id where seq_id < 0"
    )]
    [InlineData(
        LogKinds.Reordered,
        "update ccs.mt_events set version = -version where seq_id in (302, 303)",
        "update ccs.mt_events set version = 3 + version where version < 0"
    )]
    [InlineData(
        LogKinds.Reordered,
        "update ccs.ccs_log set seq_id = -seq_id where seq_id in (100, 200)",
        "update ccs.ccs_log set seq_id = 300 + seq_id where seq_id < 0"
    )]
    [InlineData(
        LogKinds.Moved,
        $"update ccs.mt_events set seq_id = 9000 where {AnEvent}",
        $"update ccs.ccs_log set seq_id = 9000 where {AnEvent}"
    )]
    [InlineData(LogKinds.Deleted, $"delete from ccs.mt_events where {AnEvent}")]
    [InlineData(LogKinds.Truncated, "delete from ccs.mt_events where seq_id > 280")]
    [InlineData(LogKinds.Rewritten, "update ccs.ccs_log set entry = sha256('x') where seq_id = 20")]
    [InlineData(LogKinds.Rewritten, "update ccs.ccs_log_tile set hashes = set_byte(hashes, 76, get_byte(hashes, 76) # 1)")]
    [InlineData(LogKinds.Rewritten, "delete from ccs.ccs_log_tile")]
    [InlineData(LogKinds.Rewritten, "update ccs.ccs_log_state set size = size - 1")]
    [InlineData(LogKinds.Rewritten, "update ccs.ccs_log_published set note = replace(note, '/log/1', '/log/2')")]
    [InlineData(LogKinds.Rewritten, "delete from ccs.ccs_log where leaf_index = 5")]
    [InlineData(
        LogKinds.Rewritten,
        $"delete from ccs.mt_events where {AnEvent}",
        $"update ccs.ccs_log set seq_id = null, kind = 1, entry = sha256('x') where {AnEvent}"
    )]
    public async Task It_is_found_and_named(string kind, params string[] acts)
    {
        await using var bench = await Logged(postgres);

        foreach (var act in acts)
        {
            await bench.Run(act);
        }

        (await bench.Kinds()).ShouldContain(kind);
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_was_done()
    {
        await using var bench = await Logged(postgres);

        var report = await bench.Verify();

        report.Findings.ShouldBeEmpty();
        report.Events.ShouldBe(303);
        report.Leaves.ShouldBe(await bench.Count("select size from ccs.ccs_log_state"));
    }

    [Fact]
    public async Task An_event_that_is_put_behind_the_log_is_found()
    {
        await using var bench = await Logged(postgres);
        await bench.Run("update ccs.ccs_log_state set mark = mark + 10");
        await bench.Look(1, bench.Unsealed);

        (await bench.Kinds()).ShouldBe([LogKinds.Inserted]);
    }

    [Fact]
    public async Task A_genuine_one_that_came_too_late_gets_its_leaf_after_all()
    {
        await using var bench = await Logged(postgres);
        await bench.Run("update ccs.ccs_log_state set mark = mark + 10");
        await bench.Look(1);
        await bench.Write();
        (await bench.Kinds()).ShouldBe([LogKinds.Late]);

        await bench.Write();

        await bench.RequireEachOnce();
        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_one_beside_a_promise_begins_no_log()
    {
        await using var bench = await Logged(postgres);
        await bench.Run("truncate ccs.ccs_log, ccs.ccs_log_tile, ccs.ccs_log_state, ccs.ccs_log_published, ccs.mt_events, ccs.mt_streams");

        await Should.ThrowAsync<LogTroubleException>(async () => await bench.Writer.TryBegin(Ct));

        (await bench.Kinds()).ShouldBe([LogKinds.RolledBack]);
    }

    [Theory]
    [InlineData("update ccs.ccs_log set entry = sha256('x') where leaf_index = (select max(leaf_index) from ccs.ccs_log)")]
    [InlineData("update ccs.ccs_log_state set edge = set_byte(edge, 6, get_byte(edge, 6) # 1)")]
    [InlineData("update ccs.ccs_log_state set boundary = boundary + 1")]
    [InlineData(
        "delete from ccs.mt_events where type = 'log-began'",
        "delete from ccs.mt_streams s where not exists (select from ccs.mt_events e where e.stream_id = s.id)"
    )]
    public async Task Nothing_is_signed_of_another_tree_than_was_promised(params string[] acts)
    {
        await using var bench = await Logged(postgres);
        foreach (var act in acts)
        {
            await bench.Run(act);
        }

        await Should.ThrowAsync<LogTroubleException>(async () => await bench.Writer.TryBegin(Ct));
    }

    [Fact]
    public async Task Nor_where_what_was_promised_is_gone_and_one_folder_is_enough_to_find_it()
    {
        await using var bench = await Logged(postgres);
        var (one, two) = (bench.Folders.First(), bench.Folders.Last());
        File.Delete(Path.Combine(one.FullName, "checkpoint-1"));
        await bench.Look(1);
        await bench.Write();
        bench.Outer.Notes(1).Count.ShouldBe(2, "it was put back");

        File.Delete(Path.Combine(one.FullName, "checkpoint-1"));
        File.Delete(Path.Combine(two.FullName, "checkpoint-1"));

        await Should.ThrowAsync<LogTroubleException>(async () => await bench.Writer.TryBegin(Ct));
    }

    /// <summary>The beginning, three hundred looks, and two of one stream, published once.</summary>
    internal static async Task<LogBench> Logged(PostgresFixture postgres)
    {
        var bench = await LogBench.Set(postgres);
        await bench.Write();
        await using (var session = bench.Store.LightweightSession())
        {
            for (var look = 0; look < 300; look++)
            {
                LogBench.Look(session);
            }

            var stream = LogBench.Look(session);
            session.Events.Append(stream, new CaseAccessed(TimeProvider.System.GetUtcNow(), stream, "document", stream, "1"));
            await session.SaveChangesAsync(Ct);
        }

        await bench.Publish();
        return bench;
    }
}
