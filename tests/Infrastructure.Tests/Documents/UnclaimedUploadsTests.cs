using Ccs.Application.Ports;
using Ccs.Infrastructure.Tests.Support;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>What nobody claims goes; what crashes leave goes too; what belongs to a complaint never does.</summary>
[Collection("postgres")]
public sealed class UnclaimedUploadsTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_24_hours_the_unclaimed_go_and_the_claimed_stay()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        await bench.Store(Samples.Pdf);
        await bench.Store(Samples.Pdf);
        var (complaint, documents) = await bench.File((await bench.Store(Samples.Pdf)).UploadId);
        bench.Clock.Advance(TimeSpan.FromHours(23));
        var young = await bench.Store(Samples.Pdf);
        (await bench.RemoveUnclaimed()).ShouldBe(0);
        bench.Clock.Advance(TimeSpan.FromHours(1));

        (await bench.RemoveUnclaimed()).ShouldBe(2);

        bench.Files.Count().ShouldBe(2);
        (await bench.Read(complaint, documents[0])).ShouldBe(Samples.Pdf);
        (await bench.File(young.UploadId)).Documents.Count.ShouldBe(1);
        bench.Clock.Advance(TimeSpan.FromDays(3650));
        (await bench.RemoveUnclaimed()).ShouldBe(0);
        (await bench.Read(complaint, documents[0])).ShouldBe(Samples.Pdf);
    }

    [Fact]
    public async Task More_than_one_batch_goes_in_one_run_and_two_nodes_do_not_hinder_each_other()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        await using (var connection = await bench.Connect())
        {
            await using var many = new NpgsqlCommand(
                "insert into ccs.mt_doc_upload (id, data, at, mt_dotnet_type) "
                    + "select gen_random_uuid(), '{}', '2026-11-20', '' from generate_series(1, 1001)",
                connection
            );
            await many.ExecuteNonQueryAsync(Ct);
        }

        var removed = await Task.WhenAll(bench.RemoveUnclaimed(), bench.RemoveUnclaimed(), bench.RemoveUnclaimed());

        removed.Sum().ShouldBe(1001);
        (await bench.Rows()).ShouldBe(0);
    }

    [Fact]
    public async Task A_crash_while_a_file_comes_in_leaves_what_the_next_run_finds()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Blobs = new CrashingBlobs(bench.Blobs) { AtKeep = true, AtRemove = true };
        await Should.ThrowAsync<PowerCut>(() => bench.Store(Samples.Pdf));
        (await bench.Rows()).ShouldBe(1);
        await File.WriteAllBytesAsync(Path.Combine(bench.Folder, "documents", "incoming", await IdOfTheOnlyRow(bench)), [1, 2], Ct);

        bench.Blobs = ((CrashingBlobs)bench.Blobs).Real;
        bench.Clock.Advance(TimeSpan.FromHours(24));

        (await bench.RemoveUnclaimed()).ShouldBe(1);
        bench.Files.ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_still_coming_in_can_not_be_claimed()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Blobs = new CrashingBlobs(bench.Blobs) { AtKeep = true, AtRemove = true };
        await Should.ThrowAsync<PowerCut>(() => bench.Store(Samples.Pdf));

        (
            await Should.ThrowAsync<UploadRefusedException>(async () => await bench.File(Guid.Parse(await IdOfTheOnlyRow(bench))))
        ).Code.ShouldBe("upload.unknown");
    }

    [Fact]
    public async Task A_crash_during_the_removal_leaves_what_the_next_run_finds()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await bench.Store(Samples.Pdf);
        }

        bench.Clock.Advance(TimeSpan.FromHours(24));
        bench.Blobs = new CrashingBlobs(bench.Blobs) { AtRemove = true, Removals = 2 };
        await Should.ThrowAsync<PowerCut>(bench.RemoveUnclaimed);
        (await bench.Rows()).ShouldBe(3);
        bench.Blobs = ((CrashingBlobs)bench.Blobs).Real;

        (await bench.RemoveUnclaimed()).ShouldBe(3);

        bench.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_that_began_in_time_and_commits_after_the_removal_loses()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Samples.Pdf);
        await using var late = bench.Begin();
        await late.Uploads.Claim([stored.UploadId], await late.Seals.Create(Guid.NewGuid(), Ct), Ct);
        bench.Clock.Advance(TimeSpan.FromHours(24));
        await bench.RemoveUnclaimed();

        await Should.ThrowAsync<StaleVersionException>(() => late.UnitOfWork.Commit(Ct));
    }

    [Fact]
    public async Task What_a_claim_is_committing_at_this_moment_is_passed_over()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        await bench.Store(Samples.Pdf);
        bench.Clock.Advance(TimeSpan.FromHours(24));
        await using var connection = await bench.Connect();
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var claim = new NpgsqlCommand("delete from ccs.mt_doc_upload", connection);
        await claim.ExecuteNonQueryAsync(Ct);

        (await bench.RemoveUnclaimed()).ShouldBe(0);

        await transaction.CommitAsync(Ct);
        bench.Files.Count().ShouldBe(1);
    }

    private static async Task<string> IdOfTheOnlyRow(DocumentsBench bench)
    {
        await using var connection = await bench.Connect();
        await using var query = new NpgsqlCommand("select id from ccs.mt_doc_upload", connection);
        return ((Guid)(await query.ExecuteScalarAsync(Ct))!).ToString("N");
    }
}
