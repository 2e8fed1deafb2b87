using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>What is shown of the log, and what is not.</summary>
[Collection("postgres")]
public sealed class LogPublicationTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(16)]
    public async Task Up_to_sixteen_events_look_like_none(int events)
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        var before = (await Published(bench)).Size;

        await bench.Look(events);
        await bench.Publish();

        before.ShouldBe(16);
        (await Published(bench)).Size.ShouldBe(before + 16);
    }

    [Fact]
    public async Task Seventeen_are_padded_to_thirty_two()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();

        await bench.Look(17);
        await bench.Publish();

        (await Published(bench)).Size.ShouldBe(48);
        (await bench.Count("select count(*) from ccs.ccs_log where kind = 1 and length(entry) = 32 and seq_id is null")).ShouldBe(48 - 18);
    }

    [Fact]
    public async Task A_checkpoint_is_signed_at_once_and_shown_only_when_it_is_published()
    {
        await using var bench = await LogBench.Set(postgres);
        (await bench.Shown.Checkpoint(null, Ct)).ShouldBeNull();
        await bench.Publish();
        var shown = await bench.Shown.Checkpoint(null, Ct);

        await bench.Look(300);
        var size = await bench.Write();

        size.ShouldBe(316);
        bench.Outer.Last(1)!.Value.Checkpoint.Size.ShouldBe(size);
        (await bench.Shown.Checkpoint(null, Ct)).ShouldBe(shown);
        (await bench.Shown.Tile(null, "tile/0/000.p/16", Ct)).ShouldNotBeNull();
        (await bench.Shown.Tile(null, "tile/0/000.p/17", Ct)).ShouldBeNull();
        (await bench.Shown.Tile(null, "tile/0/000", Ct)).ShouldBeNull();
        (await bench.Shown.Tile(null, "tile/entries/000.p/17", Ct)).ShouldBeNull();
        (await bench.Shown.Tile(2, "tile/0/000.p/16", Ct)).ShouldBeNull("there is no such epoch");
        (await bench.Shown.Checkpoint(2, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_has_the_policy_can_check_all_that_is_shown_and_the_moment()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(600);
        var began = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await bench.Publish();
        SignedNote.TryParse(await bench.Shown.Checkpoint(1, Ct), out var note).ShouldBeTrue();
        Checkpoint.TryParse(note!.Text, out var checkpoint).ShouldBeTrue();

        var policy = LogPolicy.Parse((await bench.Shown.Policy(null, Ct))!);

        policy.Judge(note, NoteSigner.Verifies)!.Witnesses.ShouldBe(["clock"]);
        checkpoint!.Origin.ShouldBe("ccs.example.org/log/1");
        policy.Logs.ShouldHaveSingleItem().Name.ShouldBe(checkpoint.Origin);
        Cosignature.TimeOf(note.Signatures[1])!.Value.ShouldBeGreaterThan(began);
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (var tile in TilePath.Grown(0, checkpoint.Size))
        {
            files[tile.ToString()] = (await bench.Shown.Tile(1, tile.ToString(), Ct)).ShouldNotBeNull(tile.ToString());
        }

        var edge = TreeEdge.Empty;
        foreach (
            var bundle in files
                .Where(file => file.Key.Contains("entries", StringComparison.Ordinal))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
        )
        {
            foreach (var entry in EntryBundle.Read(bundle.Value)!)
            {
                edge.Append(TreeHash.OfLeaf(entry.Span));
            }
        }

        edge.Size.ShouldBe(checkpoint.Size);
        edge.Root().ShouldBe(checkpoint.Root);
        new TileNodes(checkpoint.Size, tile => files.GetValueOrDefault(tile.ToString())).Root(0, checkpoint.Size).ShouldBe(checkpoint.Root);
    }

    [Fact]
    public async Task The_leaf_is_what_the_row_makes_under_the_logs_key()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Write();
        await bench.Look(1);
        await bench.Write();
        var leaf = (await Leaves(bench))[^1];
        var parts = LeafOfEvent.Of(leaf.Event!);

        leaf.Entry.ShouldBe(parts.Entry(bench.Keys.Log));
        parts.Entry(bench.Keys.Clock).ShouldNotBe(leaf.Entry, "under another key nobody can guess it");
        parts.Event.ComplaintId.ShouldBe(leaf.Event!.StreamId, "the look names the complaint");
        parts.Looked.What.ShouldBe("case");
        parts.Acted.Actor.ShouldBe("staff:1");
    }

    [Fact]
    public async Task Two_logs_of_the_same_events_under_other_keys_share_no_entry()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(20);
        await bench.Write();
        var other = new LogKeys(DevelopmentLogKeys.New());

        var leaves = await Leaves(bench);

        leaves.Count.ShouldBe(21);
        leaves
            .Select(leaf => Convert.ToHexString(LeafOfEvent.Of(leaf.Event!).Entry(other.Log)))
            .Intersect(leaves.Select(leaf => Convert.ToHexString(leaf.Entry)), StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_is_served_by_whoever_writes()
    {
        await using var bench = await LogBench.Set(postgres);
        await using var term = (await bench.Writer.TryBegin(Ct))!;
        var asking = bench.NewWriter().PublishNow(Ct);
        await TestKit.Eventually.Holds(() => term.IsAsked(Ct), "the asking");

        await LogWriter.PublishAll(term, Ct);

        (await asking).ShouldBeTrue();
        (await Published(bench)).Size.ShouldBe(16);
    }

    private static async Task<IReadOnlyList<StoredLeaf>> Leaves(LogBench bench)
    {
        await using var connection = await bench.Connections.Pool.OpenConnectionAsync(Ct);
        return await new LogRows(connection, 1).Leaves(0, Ct);
    }

    private static async Task<Checkpoint> Published(LogBench bench)
    {
        SignedNote.TryParse(await bench.Shown.Checkpoint(null, Ct), out var note).ShouldBeTrue();
        Checkpoint.TryParse(note!.Text, out var checkpoint).ShouldBeTrue();
        return checkpoint!;
    }
}
