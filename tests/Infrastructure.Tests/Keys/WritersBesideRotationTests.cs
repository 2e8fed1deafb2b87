using Ccs.Application.Ports;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>Many write while buckets are rotated, and all that they wrote opens afterwards.</summary>
[Collection("keys")]
public sealed class WritersBesideRotationTests(PostgresFixture postgres)
{
    private const int Writers = 20;
    private const int Most = 60;
    private const int Nights = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_writers_beside_rotations_lose_nothing()
    {
        await using var bench = await KeyBench.Set(postgres);
        var first = KeyBench.NewId();
        await bench.FileAndKeep(first);
        var rotating = Task.Run(() => Rotate(bench, first), Ct);
        var written = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Write(bench, first, until: rotating), Ct))
        );
        await rotating;
        (await bench.Node.Table.Find(KeyName.BucketOf(first), Ct))!.Name.Generation.ShouldBe(Nights + 1);
        await bench.NextNight();
        await bench.NextNight();

        var fresh = bench.OtherNode();
        foreach (var (id, value) in written.SelectMany(all => all))
        {
            (await bench.Open(id, value, fresh)).ShouldBe("No water");
        }

        var left = (await bench.Node.Rows.CountByKey(Ct))
            .Keys.Where(key => KeyName.Parse(key) is { IsBucket: true })
            .ShouldHaveSingleItem();
        fresh.Outer.All().Where(name => name.IsBucket).ShouldBe([KeyName.Parse(left)!.Value]);
    }

    /// <summary>Each time after an erasure, so that there is something to rotate.</summary>
    private static async Task Rotate(KeyBench bench, Guid beside)
    {
        for (var night = 0; night < Nights; night++)
        {
            var erased = KeyBench.NewId(beside);
            await bench.File(erased);
            await KeepAtLast(bench, erased);
            await bench.Erase(erased);
            await bench.OtherNode(batch: 100).Rotation.Run(Ct);
        }
    }

    /// <summary>As the pipeline does: once more, on what the winner left.</summary>
    private static async Task KeepAtLast(KeyBench bench, Guid id)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await bench.Keep(id);
                return;
            }
            catch (StaleVersionException) when (tries < 5)
            {
                // Replaced meanwhile.
            }
        }
    }

    private static async Task<List<(Guid, Domain.Shared.Sealed)>> Write(KeyBench bench, Guid beside, Task until)
    {
        List<(Guid, Domain.Shared.Sealed)> written = [];
        while (!until.IsCompleted && written.Count < Most)
        {
            var id = KeyBench.NewId(beside);
            var value = await bench.File(id);
            await KeepAtLast(bench, id);
            written.Add((id, value));
        }

        return written;
    }
}
