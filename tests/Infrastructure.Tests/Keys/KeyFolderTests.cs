using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>The folder of keys: the same for all nodes, and told where it is not.</summary>
[Collection("keys")]
public sealed class KeyFolderTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_make_the_same_key_at_once_agree()
    {
        await using var bench = await KeyBench.Set(postgres);
        var slot = KeyName.BucketOf(KeyBench.NewId());
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            var node = bench.OtherNode();
                            var (day, bucket) = (await node.Current.Today(Ct), await node.Current.Of(slot, Ct));
                            return $"{day} {OuterKeys.PrintOf(node.Outer.Get(day))} {bucket} {OuterKeys.PrintOf(node.Outer.Get(bucket))}";
                        },
                        Ct
                    )
                )
        );

        made.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_node_with_another_folder_is_refused_before_it_wraps_anything()
    {
        await using var bench = await KeyBench.Set(postgres);
        await bench.FileAndKeep(KeyBench.NewId());
        var elsewhere = Directory.CreateTempSubdirectory("ccs-keys-");
        var stranger = new KeyNode(bench.Store.Connections, bench.Store.Masters, elsewhere.FullName, bench.Clock);

        (await Should.ThrowAsync<KeysException>(async () => await stranger.Current.Today(Ct))).Message.ShouldContain("folder of keys");
        stranger.Outer.Make(new KeyName(KeyName.DayOf(bench.Clock.GetUtcNow()), 1));
        (await Should.ThrowAsync<KeysException>(async () => await stranger.Current.Today(Ct))).Message.ShouldContain("the same folder");
        (await stranger.Keeping.Trouble(Ct))!.ShouldContain(elsewhere.FullName);
        await Should.ThrowAsync<KeysException>(() => stranger.Rotation.Run(Ct));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task A_key_that_another_node_destroyed_is_soon_in_no_memory()
    {
        await using var bench = await KeyBench.Set(postgres);
        var name = await bench.Node.Current.Today(Ct);
        var other = bench.OtherNode();
        other.Outer.Find(name).ShouldNotBeNull();
        bench.Node.Outer.Destroy(name);

        bench.Node.Outer.Find(name).ShouldBeNull();
        bench.Clock.Advance(TimeSpan.FromMinutes(11));
        other.Outer.Find(name).ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_that_is_away_or_a_key_that_does_not_open_is_told_plainly()
    {
        await using var bench = await KeyBench.Set(postgres);
        var id = KeyBench.NewId();
        await bench.FileAndKeep(id);
        (await bench.Node.Keeping.Trouble(Ct)).ShouldBeNull();

        var away = new KeyFolder(Path.Combine(bench.Store.KeyFolder, "nowhere"), mayMake: false);
        Should.Throw<IOException>(() => away.Names()).Message.ShouldContain("Ccs:Keys:Folder");
        var path = Path.Combine(bench.Store.KeyFolder, $"{KeyName.BucketOf(id).Replace(':', '-')}.1");
        await File.WriteAllTextAsync(path, "1.AAAA", Ct);
        (await bench.OtherNode().Keeping.Trouble(Ct))!.ShouldContain("does not open");
        File.Delete(path);
        (await bench.OtherNode().Keeping.Trouble(Ct))!.ShouldContain($"The key {KeyName.BucketOf(id)}.1 is not in the folder");
    }
}
