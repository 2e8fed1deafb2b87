using Ccs.Domain.Agencies;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>The directory that a node keeps: right at once for what was changed on the same node.</summary>
[Collection("postgres")]
public sealed class DirectoryCacheTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_looks_between_the_change_and_its_commit_keeps_nothing_old()
    {
        await using var bench = await StoreBench.Set(postgres);
        var cache = new DirectoryCache(new FakeTimeProvider());
        await using var changing = bench.Store.LightweightSession();
        new MartenDirectory(changing, cache).Record([Governorate("erbil")]);
        (await Look(bench, cache)).ShouldBeEmpty();

        await changing.SaveChangesAsync(Ct);

        (await Look(bench, cache)).ShouldBe(["erbil"]);
    }

    [Fact]
    public async Task A_change_that_was_not_committed_changes_nothing()
    {
        await using var bench = await StoreBench.Set(postgres);
        var cache = new DirectoryCache(new FakeTimeProvider());
        await using (var dropped = bench.Store.LightweightSession())
        {
            new MartenDirectory(dropped, cache).Record([Governorate("erbil")]);
        }

        (await Look(bench, cache)).ShouldBeEmpty();
    }

    private static GovernorateRegistered Governorate(string id) => new(DateTimeOffset.UnixEpoch, id, true, new Names(id, id, id));

    private static async Task<IEnumerable<string>> Look(StoreBench bench, DirectoryCache cache)
    {
        await using var session = bench.Store.LightweightSession();
        return (await new MartenDirectory(session, cache).Get(Ct)).Governorates.Keys;
    }
}
