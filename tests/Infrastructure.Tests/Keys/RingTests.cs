using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>An older dump with the newest ring is of use for the living and for nobody else.</summary>
[Collection("keys")]
public sealed class RingTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_older_dump_with_the_newest_ring_opens_all_but_the_erased()
    {
        await using var bench = await KeyBench.Set(postgres);
        var world = await World.Set(bench);
        List<string> told = [];

        (await bench.Node.Keeping.Restore(null, told.Add, Ct)).ShouldBeTrue(string.Join('\n', told));

        told.ShouldContain(line => line.Contains("2 data keys taken from it, 2 of erased complaints removed", StringComparison.Ordinal));
        (await bench.Open(world.Living, world.LivingValue)).ShouldBe("No water");
        (await bench.Open(world.VerifiedSince, world.VerifiedValue)).ShouldBe("No water");
        (await bench.Open(world.Erased, world.ErasedValue)).ShouldBeNull();
        (await bench.Open(world.Expired, world.ExpiredValue)).ShouldBeNull();
        (await bench.Node.Keeping.Trouble(Ct)).ShouldBeNull();

        // The night after rotates every bucket, and the database goes on as before.
        var filed = KeyBench.NewId();
        var value = await bench.FileAndKeep(filed);
        (await bench.Night()).ShouldBeGreaterThan(0);
        await bench.NextNight();
        (await bench.Open(filed, value, bench.OtherNode())).ShouldBe("No water");
        (await bench.Open(world.Living, world.LivingValue, bench.OtherNode())).ShouldBe("No water");
    }

    [Fact]
    public async Task Without_the_ring_it_is_said_what_is_missing_and_nothing_is_changed()
    {
        await using var bench = await KeyBench.Set(postgres);
        var world = await World.Set(bench);
        foreach (var name in bench.Node.Ring.Names())
        {
            bench.Node.Files.Destroy(name);
        }

        var dump = await bench.Dump();
        List<string> told = [];

        (await bench.Node.Keeping.Restore(null, told.Add, Ct)).ShouldBeFalse();

        told.ShouldContain(line => line.StartsWith("There is no ring", StringComparison.Ordinal));
        told.ShouldContain(line =>
            line.StartsWith($"MISSING: {KeyName.BucketOf(world.Living)}.1, which wraps 2", StringComparison.Ordinal)
        );
        (await bench.Dump()).ShouldBe(dump);
        (await bench.Node.Keeping.Trouble(Ct))!.ShouldContain("keys restore");
        (await Should.ThrowAsync<KeysException>(() => bench.Open(world.Living, world.LivingValue))).Message.ShouldContain("keys restore");
    }

    [Fact]
    public async Task A_night_on_an_older_database_changes_nothing_and_spares_the_ring()
    {
        await using var bench = await KeyBench.Set(postgres);
        await World.Set(bench);
        var (rings, dump) = (bench.Node.Ring.Names(), await bench.Dump());

        await Should.ThrowAsync<KeysException>(bench.Night());

        bench.Node.Ring.Names().ShouldBe(rings);
        (await bench.Dump()).ShouldBe(dump);

        // Nor does a database that is empty push the ring out, whose keys would all be there.
        await bench.Restore([string.Empty, string.Empty, string.Empty]);
        (await Should.ThrowAsync<KeysException>(bench.Night())).Message.ShouldContain("older than the ring");
        bench.Node.Ring.Names().ShouldBe(rings);
    }

    [Fact]
    public async Task A_dump_that_is_newer_than_the_ring_loses_nothing_of_what_came_since()
    {
        await using var bench = await KeyBench.Set(postgres);
        var before = KeyBench.NewId();
        var old = await bench.FileAndKeep(before);
        await bench.Night();
        var since = KeyBench.NewId(before);
        var value = await bench.FileAndKeep(since);

        (await bench.Node.Keeping.Restore(null, _ => { }, Ct)).ShouldBeTrue();

        (await bench.Open(before, old)).ShouldBe("No water");
        (await bench.Open(since, value)).ShouldBe("No water");
    }

    [Fact]
    public async Task The_two_newest_are_kept_and_only_a_whole_one_of_these_keys_is_taken()
    {
        await using var bench = await KeyBench.Set(postgres);
        await bench.FileAndKeep(KeyBench.NewId());
        for (var night = 0; night < 4; night++)
        {
            await bench.NextNight();
        }

        bench.Node.Ring.Names().Select(name => name[..11]).ShouldBe(["ring:000003", "ring:000004"]);
        var newest = bench.Node.Ring.Newest()!;
        var file = Path.Combine(bench.Store.KeyFolder, newest.Replace(':', '-'));
        var content = await File.ReadAllBytesAsync(file, Ct);
        await File.WriteAllBytesAsync(file, content[..^1], Ct);
        await Should.ThrowAsync<KeysException>(() => bench.Node.Ring.Head(newest, Ct));
        content[^1] ^= 1;
        await File.WriteAllBytesAsync(file, content, Ct);
        await Should.ThrowAsync<KeysException>(() => bench.Node.Restore.Run(newest, Ct));

        await using var other = await KeyBench.Set(postgres);
        await other.FileAndKeep(KeyBench.NewId());
        await Should.ThrowAsync<KeysException>(() => other.Node.Restore.Run(newest, Ct));
    }

    /// <summary>A dump, what happened after it, and the dump in the place of the database.</summary>
    private sealed record World(
        Guid Living,
        Domain.Shared.Sealed LivingValue,
        Guid VerifiedSince,
        Domain.Shared.Sealed VerifiedValue,
        Guid Erased,
        Domain.Shared.Sealed ErasedValue,
        Guid Expired,
        Domain.Shared.Sealed ExpiredValue
    )
    {
        public static async Task<World> Set(KeyBench bench)
        {
            var living = KeyBench.NewId();
            var (since, erased, expired) = (KeyBench.NewId(), KeyBench.NewId(living), KeyBench.NewId());
            var world = new World(
                living,
                await bench.FileAndKeep(living),
                since,
                await bench.File(since),
                erased,
                await bench.FileAndKeep(erased),
                expired,
                await bench.File(expired)
            );
            await bench.Night();
            var dump = await bench.Dump();
            await bench.Keep(since);
            bench.Clock.Advance(TimeSpan.FromDays(3));
            await bench.Erase(erased);
            await bench.Erase(expired);
            await bench.Night();
            await bench.NextNight();
            await bench.NextNight();
            await bench.Restore(dump);
            return world;
        }
    }
}
