using System.Text.Json;
using Ccs.Proof.Receipts;
using Ccs.Proof.Tests;
using Ccs.Proof.Tree;

namespace Ccs.Browser.Tests.Site;

/// <summary>Trees, tiles and a note that others published, by the script of the pages.</summary>
public sealed class ProofScriptVectorTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Fact]
    public async Task Proofs_in_trees_of_every_size_hold_and_hold_no_more_with_one_byte_changed()
    {
        const int Most = 40;
        var tree = GrownTree.OfRandom(new Random(7), Most);
        var inclusions = Enumerable
            .Range(1, Most)
            .SelectMany(size => Enumerable.Range(0, size).Select(index => (size, index)))
            .Select(one => new
            {
                one.index,
                one.size,
                leaf = tree.Leaf(one.index).ToString(),
                root = tree.Root(one.size).ToString(),
                hashes = Texts(tree.Inclusion(one.index, 0, one.size)),
            });
        var growths = Enumerable
            .Range(1, Most)
            .SelectMany(size => Enumerable.Range(1, size).Select(first => (first, size)))
            .Select(one => new
            {
                one.first,
                one.size,
                firstRoot = tree.Root(one.first).ToString(),
                root = tree.Root(one.size).ToString(),
                hashes = Texts(tree.Consistency(one.first, one.size)),
            });
        await using var screen = await Screen("en");
        await screen.Go("/verify");

        var wrong = await screen.Page.EvaluateAsync<string[]>(
            """
            async (json) => {
                const { included, consistent, fromBase64 } = await import('/assets/proof.js');
                const { inclusions, growths } = JSON.parse(json);
                const bytes = (text) => fromBase64(text);
                const spoilt = (text) => bytes(text).map((byte, at) => (at === 31 ? byte ^ 1 : byte));
                const wrong = [];
                for (const one of inclusions) {
                    const hashes = one.hashes.map(bytes);
                    const name = `${one.index} of ${one.size}`;
                    if (!(await included(bytes(one.leaf), one.index, one.size, hashes, bytes(one.root)))) wrong.push(name);
                    if (await included(spoilt(one.leaf), one.index, one.size, hashes, bytes(one.root))) wrong.push(`spoilt ${name}`);
                    const longer = [...hashes, bytes(one.root)];
                    if (await included(bytes(one.leaf), one.index, one.size, longer, bytes(one.root))) wrong.push(`long ${name}`);
                    if (await included(bytes(one.leaf), one.index + 1, one.size, hashes, bytes(one.root))) wrong.push(`beside ${name}`);
                }
                for (const one of growths) {
                    const hashes = one.hashes.map(bytes);
                    const name = `${one.first} to ${one.size}`;
                    if (!(await consistent(one.first, bytes(one.firstRoot), one.size, bytes(one.root), hashes))) wrong.push(name);
                    if (await consistent(one.first, spoilt(one.firstRoot), one.size, bytes(one.root), hashes)) wrong.push(`spoilt ${name}`);
                    if (await consistent(one.first, bytes(one.firstRoot), one.size, spoilt(one.root), hashes)) wrong.push(`root ${name}`);
                    const shorter = hashes.slice(1);
                    if (one.first === one.size) continue;
                    if (await consistent(one.first, bytes(one.firstRoot), one.size, bytes(one.root), shorter)) wrong.push(`short ${name}`);
                }
                return wrong;
            }
            """,
            JsonSerializer.Serialize(new { inclusions, growths })
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Out_of_tiles_come_the_same_proofs_as_out_of_the_tree()
    {
        using var log = new PublishedLog();
        log.Grow(700);
        int[] leaves = [0, 1, 255, 256, 300, 511, 512, 699];
        var tiles = TilePath
            .Grown(0, 700)
            .Where(tile => tile.Level is not null)
            .ToDictionary(
                tile => tile.ToString(),
                tile => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(log.Folder, tile.ToString())))
            );
        await using var screen = await Screen("en");
        await screen.Go("/verify");

        var told = await screen.Page.EvaluateAsync<string[]>(
            """
            async (json) => {
                const { TileNodes, tilePath, fromBase64, toBase64 } = await import('/assets/proof.js');
                const { tiles, leaves } = JSON.parse(json);
                const nodes = new TileNodes(700, async (path) => fromBase64(tiles[path]));
                const told = [tilePath(0, 1234067, 256), tilePath(1, 5, 17)];
                for (const leaf of leaves) told.push((await nodes.inclusion(leaf)).map(toBase64).join(' '));
                return told;
            }
            """,
            JsonSerializer.Serialize(new { tiles, leaves })
        );

        told.ShouldBe([
            "tile/0/x001/x234/067",
            "tile/1/005.p/17",
            .. leaves.Select(leaf => string.Join(' ', Texts(log.Tree.Inclusion(leaf, 0, 700)))),
        ]);
    }

    /// <summary>C2SP signed-note.</summary>
    [Fact]
    public async Task The_published_note_is_signed_by_its_key()
    {
        await using var screen = await Screen("en");
        await screen.Go("/verify");

        var told = await screen.Page.EvaluateAsync<string[]>(
            """
            async () => {
                const { judgeNote, parseNote, parsePolicy } = await import('/assets/proof.js');
                const name = 'example.com/foo';
                const signature = 'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
                const key = 'AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
                const policy = await parsePolicy(`log ${name}+530d903a+${key}\nquorum none\n`);
                const noteOf = (text) => parseNote(`${text}\n\n\u2014 ${name} ${signature}\n`);
                const judge = async (text) => (await judgeNote(noteOf(text), name, policy)).fault ?? 'none';
                return [await judge('This is an example message.'), await judge('This is an example massage.')];
            }
            """
        );

        told.ShouldBe(["none", ReceiptFaults.NotSigned]);
    }

    private static string[] Texts(IEnumerable<TreeHash> hashes) => [.. hashes.Select(hash => hash.ToString())];
}
