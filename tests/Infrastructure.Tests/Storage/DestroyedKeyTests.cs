using Ccs.Application.Complaints;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Tests.Support;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>Erasure is the deletion of one row, and the row is really gone.</summary>
[Collection("postgres")]
public sealed class DestroyedKeyTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_commit_nothing_opens_and_no_key_is_left()
    {
        await using var bench = await StoreBench.Set(postgres);
        var (id, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var filing = bench.Begin();
        var value = (await filing.Seals.Create(id, Ct)).Seal(Fields.Title, "No water");
        var kept = (await filing.Seals.Create(other, Ct)).Seal(Fields.Title, "No light");
        await filing.UnitOfWork.Commit(Ct);

        await using var erasing = bench.Begin();
        (await erasing.Seals.Of(id, Ct)).Open(Fields.Title, value).ShouldBe("No water");
        erasing.Seals.Destroy(id);
        await erasing.UnitOfWork.Commit(Ct);

        await using var after = bench.Begin();
        (await after.Seals.Of(id, Ct)).Open(Fields.Title, value).ShouldBeNull();
        var both = await after.Seals.Of([id, other, other], Ct);
        (both[id].IsDestroyed, both[other].Open(Fields.Title, kept)).ShouldBe((true, "No light"));
        (await Keys(bench)).ShouldBe([other]);
    }

    [Fact]
    public async Task A_key_that_was_not_committed_was_never_there()
    {
        await using var bench = await StoreBench.Set(postgres);
        var id = Guid.CreateVersion7();
        await using (var filing = bench.Begin())
        {
            await filing.Seals.Create(id, Ct);
        }

        await using var after = bench.Begin();
        (await after.Seals.Of(id, Ct)).IsDestroyed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_complaint_never_gets_a_second_key()
    {
        await using var bench = await StoreBench.Set(postgres);
        var id = Guid.CreateVersion7();
        await using var first = bench.Begin();
        await first.Seals.Create(id, Ct);
        await first.UnitOfWork.Commit(Ct);
        await using var second = bench.Begin();
        await second.Seals.Create(id, Ct);

        await Should.ThrowAsync<Application.Ports.StaleVersionException>(() => second.UnitOfWork.Commit(Ct));
    }

    private static async Task<List<Guid>> Keys(StoreBench bench)
    {
        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"select id from ccs.mt_doc_{nameof(WrappedKey).ToLowerInvariant()}", connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<Guid> ids = [];
        while (await reader.ReadAsync(Ct))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
