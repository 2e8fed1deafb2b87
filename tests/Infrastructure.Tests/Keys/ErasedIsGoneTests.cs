using System.Text;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Documents;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>An erased complaint's data key still stands in pages, in the write-ahead log and in dumps, and is noise there.</summary>
[Collection("keys")]
public sealed class ErasedIsGoneTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_after_an_erasure_no_copy_anywhere_opens_with_any_key_that_is_left()
    {
        await using var bench = await KeyBench.Set(postgres);
        var database = (string)(await bench.Scalar("select oid::text from pg_database where datname = current_database()"))!;
        var log = (string)(await bench.Scalar("select pg_walfile_name(pg_current_wal_lsn())"))!;
        var erased = KeyBench.NewId();
        var neighbour = KeyBench.NewId(erased);
        await bench.FileAndKeep(erased);
        var kept = await bench.FileAndKeep(neighbour);
        var dump = Encoding.UTF8.GetBytes(string.Concat(await bench.Dump()));
        await PostgresFixture.Checkpoint(bench.Store.ConnectionString);
        await bench.Erase(erased);
        await PostgresFixture.Checkpoint(bench.Store.ConnectionString);
        var copies = bench.CopiesOf(erased);
        (int Tables, int Log, int Dump) Opened() =>
            (
                copies.OpenIn(Path.Combine(postgres.Cluster, "base", database)),
                copies.OpenIn(Path.Combine(postgres.Cluster, "pg_wal"), log),
                copies.OpenIn(dump)
            );

        var before = Opened();
        before.Log.ShouldBeGreaterThanOrEqualTo(2, "under the key of the day, and under that of the bucket");
        before.Dump.ShouldBe(1);
        before.Tables.ShouldBeGreaterThan(0);

        await bench.Night();
        Opened().Dump.ShouldBe(1, "the old key is destroyed a day later");
        await bench.NextNight();
        Opened().Dump.ShouldBe(0);
        Opened().Log.ShouldBeGreaterThan(0, "the key of the day lives for four days");
        bench.Clock.Advance(TimeSpan.FromDays(3));
        await bench.Night();

        Opened().ShouldBe((0, 0, 0));
        bench.CopiesOf(neighbour).OpenIn(dump).ShouldBe(0);
        (await bench.Open(neighbour, kept)).ShouldBe("No water");
    }

    [Fact]
    public async Task What_is_destroyed_is_said_by_name_and_of_what_stays_nothing()
    {
        await using var bench = await KeyBench.Set(postgres);
        var (erased, other) = (KeyBench.NewId(), Guid.Empty);
        do
        {
            other = KeyBench.NewId();
        } while (KeyName.BucketOf(other) == KeyName.BucketOf(erased));
        await bench.FileAndKeep(erased);
        await bench.FileAndKeep(other);
        await bench.Erase(erased);
        (await bench.Scalar($"select name from {KeyTable.Erased} where complaint_id = '{erased}'")).ShouldBe(
            $"{KeyName.BucketOf(erased)}.1"
        );

        await bench.Night();
        bench.Node.Record.All.ShouldBeEmpty("the old key is destroyed a day later");
        await bench.NextNight();

        bench.Node.Record.All.ShouldBe([new KeyName(KeyName.BucketOf(erased), 1)]);
        bench.Node.Outer.Find(bench.Node.Record.All[0]).ShouldBeNull();
    }

    [Fact]
    public async Task What_expires_unverified_goes_with_the_key_of_its_day_and_touches_no_bucket()
    {
        await using var bench = await KeyBench.Set(postgres);
        var (expired, verified) = (KeyBench.NewId(), KeyBench.NewId());
        await bench.File(expired);
        var kept = await bench.FileAndKeep(verified);
        (await bench.KeyOf(expired)).ShouldBe("day:20261124.1");
        (await bench.KeyOf(verified)).ShouldBe($"{KeyName.BucketOf(verified)}.1");
        var dump = Encoding.UTF8.GetBytes(string.Concat(await bench.Dump()));
        var copies = bench.CopiesOf(expired);

        bench.Clock.Advance(TimeSpan.FromHours(73));
        await bench.Erase(expired);
        await bench.Night();
        copies.OpenIn(dump).ShouldBe(1, "the day's filings may wait for their code until its fourth day");
        await bench.NextNight();

        copies.OpenIn(dump).ShouldBe(0);
        (await bench.Node.Table.All(Ct)).ShouldBe([
            new CurrentKey(new KeyName(KeyName.BucketOf(verified), 1), Print(bench, verified), Touched: false),
        ]);
        (await bench.Open(verified, kept)).ShouldBe("No water");
    }

    [Fact]
    public async Task What_is_left_under_a_day_that_is_over_is_kept_under_its_bucket()
    {
        await using var bench = await KeyBench.Set(postgres);
        var late = KeyBench.NewId();
        var value = await bench.File(late);

        bench.Clock.Advance(TimeSpan.FromDays(5));
        await bench.Night();

        (await bench.KeyOf(late)).ShouldBe($"{KeyName.BucketOf(late)}.1");
        bench.Node.Outer.Find(new KeyName("day:20261124", 1)).ShouldBeNull();
        (await bench.Open(late, value)).ShouldBe("No water");
    }

    [Fact]
    public async Task An_erasure_of_before_there_were_buckets_leaves_copies_that_the_master_key_opens()
    {
        await using var bench = await KeyBench.Set(postgres);
        var old = KeyBench.NewId();
        await bench.OldRow(old);
        var dump = Encoding.UTF8.GetBytes(string.Concat(await bench.Dump()));
        await bench.Erase(old);
        await bench.Night();
        await bench.NextNight();

        bench.CopiesOf(old).OpenIn(dump).ShouldBe(1, "as the runbook says");
    }

    [Fact]
    public async Task What_was_a_draft_or_a_file_of_nobody_is_noise_days_later_and_the_file_opens_by_its_complaint_alone()
    {
        await using var bench = await KeyBench.Set(postgres);
        using var passing = new PassingBench(bench);
        var database = (string)(await bench.Scalar("select oid::text from pg_database where datname = current_database()"))!;
        var log = (string)(await bench.Scalar("select pg_walfile_name(pg_current_wal_lsn())"))!;
        var (draft, file) = (await passing.BeginDraft(), await passing.Upload());
        var dump = Encoding.UTF8.GetBytes(await passing.Dump());
        await PostgresFixture.Checkpoint(bench.Store.ConnectionString);
        var (complaint, document) = await passing.File(file.Id);
        await passing.RemoveDraft();
        await PostgresFixture.Checkpoint(bench.Store.ConnectionString);
        List<(int Tables, int Log, int Dump)> Opened() =>
            [
                .. new[] { draft, file.Copies }.Select(copies =>
                    (
                        copies.OpenIn(Path.Combine(postgres.Cluster, "base", database)),
                        copies.OpenIn(Path.Combine(postgres.Cluster, "pg_wal"), log),
                        copies.OpenIn(dump)
                    )
                ),
            ];

        var before = Opened();
        before.ShouldAllBe(copies => copies.Log > 0 && copies.Dump == 1);
        bench.Clock.Advance(TimeSpan.FromDays(3));
        await bench.Night();
        Opened().ShouldBe(before, "the key of the day lives for four days");
        await bench.NextNight();

        Opened().ShouldBe([(0, 0, 0), (0, 0, 0)]);
        (await passing.Read(complaint, document)).ShouldBe(Samples.Pdf);
    }

    private static string Print(KeyBench bench, Guid id) => OuterKeys.PrintOf(bench.Node.Outer.Get(new KeyName(KeyName.BucketOf(id), 1)));
}
