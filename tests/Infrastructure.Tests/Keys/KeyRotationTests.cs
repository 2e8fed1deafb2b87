using Ccs.Application.Ports;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;
using Ccs.TestKit;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>A rotation beside everything else that goes on, and after whatever stopped the last one.</summary>
[Collection("keys")]
public sealed class KeyRotationTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_writes_under_a_key_that_was_replaced_meanwhile_is_told_and_gets_the_new_one()
    {
        await using var bench = await KeyBench.Set(postgres);
        var (first, second) = (KeyBench.NewId(), Guid.Empty);
        second = KeyBench.NewId(first);
        await bench.FileAndKeep(first);
        var value = await bench.File(second);
        await using var late = bench.Store.Begin();
        await late.Seals.Keep(second, Ct);
        await bench.Erase(first);
        await bench.OtherNode().Rotation.Run(Ct);

        await Should.ThrowAsync<StaleVersionException>(() => late.UnitOfWork.Commit(Ct));
        await bench.Keep(second);

        (await bench.KeyOf(second)).ShouldBe($"{KeyName.BucketOf(second)}.2");
        (await bench.Open(second, value)).ShouldBe("No water");
    }

    [Fact]
    public async Task A_rotation_waits_for_whoever_is_committing_under_the_old_key()
    {
        await using var bench = await KeyBench.Set(postgres);
        var first = KeyBench.NewId();
        var second = KeyBench.NewId(first);
        await bench.FileAndKeep(first);
        var value = await bench.File(second);
        await bench.Erase(first);
        await using var connection = await bench.Store.Connections.Pool.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var hold = new NpgsqlCommand($"select 1 from ccs.mt_doc_wrappedkey where id = '{second}' for update", connection);
        await hold.ExecuteNonQueryAsync(Ct);

        var keeping = bench.Keep(second);
        await Waiting(bench, 1);
        var night = bench.OtherNode().Rotation.Run(Ct);
        await Waiting(bench, 2);
        await transaction.CommitAsync(Ct);
        await keeping;
        await night;

        (await bench.KeyOf(second)).ShouldBe($"{KeyName.BucketOf(second)}.2");
        (await bench.Open(second, value)).ShouldBe("No water");
    }

    [Fact]
    public async Task What_was_stopped_in_the_middle_goes_on()
    {
        await using var bench = await KeyBench.Set(postgres);
        var erased = KeyBench.NewId();
        var all = new List<(Guid Id, Domain.Shared.Sealed Value)>();
        await bench.FileAndKeep(erased);
        for (var i = 0; i < 11; i++)
        {
            var id = KeyBench.NewId(erased);
            all.Add((id, await bench.FileAndKeep(id)));
        }

        await bench.Erase(erased);
        var stumbling = (await Sorted(bench))[7];
        await bench.Scalar(
            $"""
            create function ccs.stumble() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$;
            create trigger stumble before update on ccs.mt_doc_wrappedkey for each row when (new.id = '{stumbling}')
            execute function ccs.stumble()
            """
        );
        await Should.ThrowAsync<PostgresException>(bench.Night());
        (await Generations(bench)).ShouldBe([(1, 5L), (2, 6L)], "two batches of three were through");
        bench.Node.Ring.Names().ShouldBeEmpty();
        foreach (var (id, value) in all)
        {
            (await bench.Open(id, value, bench.OtherNode())).ShouldBe("No water");
        }

        await bench.Scalar("drop trigger stumble on ccs.mt_doc_wrappedkey");
        (await bench.OtherNode().Rotation.Run(Ct)).ShouldBe(5);
        (await Generations(bench)).ShouldBe([(2, 11L)]);
        (await bench.NextNight()).ShouldBe(1, "the old key");
        (await bench.NextNight()).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_that_was_made_and_never_used_by_a_run_that_was_stopped_goes()
    {
        await using var bench = await KeyBench.Set(postgres);
        var erased = KeyBench.NewId();
        await bench.FileAndKeep(erased);
        bench.Node.Outer.Make(new KeyName(KeyName.BucketOf(erased), 2));
        await bench.Erase(erased);

        await bench.Night();

        bench.Node.Outer.All().Where(name => name.IsBucket).Select(name => name.Generation).ShouldBe([1, 3]);
        (await bench.Node.Table.All(Ct)).Single(key => key.Name.IsBucket).Name.Generation.ShouldBe(3);
    }

    [Fact]
    public async Task Only_one_rotates_at_a_time()
    {
        await using var bench = await KeyBench.Set(postgres);
        var erased = KeyBench.NewId();
        await bench.FileAndKeep(erased);
        await bench.Erase(erased);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bench.OtherNode().Rotation.Run(Ct)));

        (await bench.Node.Table.All(Ct)).Single(key => key.Name.IsBucket).Name.Generation.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_master_key_wrapped_before_there_were_buckets_opens_and_is_moved_in_the_night()
    {
        await using var bench = await KeyBench.Set(postgres);
        var (old, verified) = (KeyBench.NewId(), KeyBench.NewId());
        var value = await bench.OldRow(old);
        await bench.OldRow(verified);
        (await bench.KeyOf(old)).ShouldBe("1");
        (await bench.Open(old, value)).ShouldBe("No water");
        await bench.Keep(verified);
        (await bench.KeyOf(verified)).ShouldBe($"{KeyName.BucketOf(verified)}.1");

        (await bench.Night()).ShouldBe(1);

        (await bench.KeyOf(old)).ShouldBe($"{KeyName.BucketOf(old)}.1");
        (await bench.Open(old, value)).ShouldBe("No water");
    }

    /// <summary>This many transactions wait for another.</summary>
    private static Task Waiting(KeyBench bench, long count) =>
        Eventually.Holds(
            async () =>
                await bench.Scalar("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                    is long waiting
                && waiting >= count,
            $"{count} to wait"
        );

    private static async Task<List<Guid>> Sorted(KeyBench bench)
    {
        await using var command = bench.Store.Connections.Pool.CreateCommand("select id from ccs.mt_doc_wrappedkey order by id");
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<Guid> ids = [];
        while (await reader.ReadAsync(Ct))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    private static async Task<List<(int, long)>> Generations(KeyBench bench) =>
        [
            .. (await bench.Node.Rows.CountByKey(Ct))
                .Select(count => (KeyName.Parse(count.Key)!.Value.Generation, count.Value))
                .OrderBy(count => count.Generation),
        ];
}
