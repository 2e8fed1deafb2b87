using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>A database that is put back, or written anew as a whole: what stands outside finds it.</summary>
[Collection("postgres")]
public sealed class LogRollbackTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_older_database_is_found_and_nothing_is_signed_on_it()
    {
        await using var bench = await LogTamperTests.Logged(postgres);
        await bench.Run("create table older as select * from ccs.ccs_log_state");
        var leaves = await bench.Count("select size from older");
        var events = await bench.Count("select max(seq_id) from ccs.mt_events");
        await bench.Look(20);
        await bench.Write();
        var promised = bench.Outer.Notes(1);

        await bench.Run($"delete from ccs.ccs_log where leaf_index >= {leaves}");
        await bench.Run($"delete from ccs.mt_events where seq_id > {events}");
        await bench.Run("delete from ccs.ccs_log_state");
        await bench.Run("insert into ccs.ccs_log_state select * from older");

        (await bench.Kinds()).ShouldContain(LogKinds.RolledBack);
        var refused = await Should.ThrowAsync<LogTroubleException>(async () => await bench.Writer.TryBegin(Ct));
        refused.Message.ShouldContain("older than what was promised");
        (await new LogHealth(bench.Connections, bench.Outer).Look(Ct)).Broken.ShouldNotBeNull();
        bench.Outer.Notes(1).ShouldBe(promised);
    }

    [Fact]
    public async Task A_dump_that_is_restored_is_found_by_what_stands_outside()
    {
        await using var bench = await LogTamperTests.Logged(postgres);
        string[] tables = ["mt_events", "mt_streams", "ccs_log", "ccs_log_tile", "ccs_log_state", "ccs_log_published"];
        foreach (var table in tables)
        {
            await bench.Run($"create table dumped_{table} as table ccs.{table}");
        }

        await bench.Look(20);
        await bench.Publish();
        (await bench.Kinds()).ShouldBeEmpty();
        foreach (var table in tables)
        {
            await bench.Run($"truncate ccs.{table} cascade");
        }

        foreach (var table in tables.OrderBy(table => table == "mt_events"))
        {
            await bench.Run($"insert into ccs.{table} select * from dumped_{table}");
        }

        (await bench.Kinds()).ShouldBe([LogKinds.RolledBack]);
    }

    /// <summary>All that a database has of it, and the keys: what was promised outside is what is left.</summary>
    [Fact]
    public async Task A_log_that_is_written_and_signed_anew_is_found_by_what_stands_outside()
    {
        await using var bench = await LogTamperTests.Logged(postgres);
        var outside = bench.Outer.Notes(1);
        await bench.Run($"delete from ccs.mt_events where {LogTamperTests.AnEvent}");
        await bench.Run("delete from ccs.mt_streams s where not exists (select from ccs.mt_events e where e.stream_id = s.id)");
        await bench.Run("update ccs.ccs_log_state set mark = 0, size = 0, edge = '', signed = null");
        await bench.Run("truncate ccs.ccs_log, ccs.ccs_log_tile, ccs.ccs_log_published, ccs.ccs_log_hole");
        foreach (var folder in bench.Folders)
        {
            File.Delete(Path.Combine(folder.FullName, "checkpoint-1"));
        }

        await bench.Publish();
        (await bench.Kinds()).ShouldBeEmpty("within itself it is whole");
        foreach (var folder in bench.Folders)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "checkpoint-1"), outside[0], Ct);
        }

        (await bench.Kinds()).ShouldBe([LogKinds.Resigned]);
        await Should.ThrowAsync<LogTroubleException>(async () => await bench.Writer.TryBegin(Ct));
    }

    /// <summary>With the log's key, as auditors have it, but without that of checkpoints.</summary>
    [Fact]
    public async Task Rows_leaves_tiles_and_state_that_are_made_to_agree_are_found_by_what_was_promised()
    {
        await using var bench = await LogTamperTests.Logged(postgres);
        await bench.Run($"update ccs.mt_events set data = jsonb_set(data, '{{what}}', '\"cast\"') where {LogTamperTests.AnEvent}");

        await LogForgery.MakeAgree(bench);

        (await bench.Kinds()).ShouldBe([LogKinds.Rewritten]);
        await Should.ThrowAsync<LogTroubleException>(async () => await bench.Writer.TryBegin(Ct));
        foreach (var folder in bench.Folders)
        {
            File.Delete(Path.Combine(folder.FullName, "checkpoint-1"));
        }

        (await bench.Kinds()).ShouldBeEmpty("nothing else is left to find it by");
    }
}
