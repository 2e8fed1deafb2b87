using System.Text.Json;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;
using Ccs.Proof.Tests;
using Ccs.Proof.Tree;

namespace Ccs.Browser.Tests.Site;

/// <summary>What the scripts of the pages say of proofs is what the library says, in the browser that people have.</summary>
public sealed class ProofScriptTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string Judge = """
        async ({ receipts, policy }) => {
            const proof = await import('/assets/proof.js');
            const known = await proof.parsePolicy(policy);
            const faults = [];
            for (const text of receipts) {
                try {
                    faults.push((await proof.judge(proof.parseReceipt(text), async () => known)).fault ?? 'none');
                } catch (broken) {
                    if (!(broken instanceof proof.Unreadable)) throw broken;
                    faults.push('receipt.unreadable');
                }
            }
            return faults;
        }
        """;

    private const string ForgetEd25519 = """
        () => {
            const own = crypto.subtle.importKey.bind(crypto.subtle);
            crypto.subtle.importKey = async (form, key, kind, ...rest) => {
                if (kind.name === 'Ed25519') throw new DOMException('', 'NotSupportedError');
                return own(form, key, kind, ...rest);
            };
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_changed_letter_has_the_same_verdict(bool browserHasEd25519)
    {
        using var log = new PublishedLog();
        var given = GivenReceipt.In(
            log,
            ("grievance.title", "حەوت مانگ"),
            ("text", "A\r\nb \"c\" \\ \u0007 \u2028 Mo\u0308bius \ud83d\ude42")
        );
        var policy = LogPolicy.Parse($"log {log.Signer.Key}\nquorum none\n");
        var text = given.ToString();
        // Every third letter by its neighbour, which is never the same letter in another case.
        string[] receipts = [text, .. Enumerable.Range(0, text.Length / 3).Select(at => Changed(text, at * 3))];
        await using var screen = await Screen("en");
        await screen.Go("/verify");
        if (!browserHasEd25519)
        {
            _ = screen.Context;
            await screen.Page.EvaluateAsync(ForgetEd25519);
        }

        var told = await screen.Page.EvaluateAsync<string[]>(Judge, new { receipts, policy = $"log {log.Signer.Key}\nquorum none\n" });

        told[0].ShouldBe("none");
        told.Distinct().Count().ShouldBeGreaterThan(4);
        foreach (var (at, receipt) in receipts.Index())
        {
            told[at].ShouldBe(Library(receipt, policy), $"letter {(at - 1) * 3}: {receipt}");
        }
    }

    [Fact]
    public async Task Signatures_of_witnesses_and_of_the_clock_are_counted_alike()
    {
        using var log = new PublishedLog();
        var given = GivenReceipt.In(log, ("text", "One."));
        var (clock, court) = (Cosigner("example.org/log/clock"), Cosigner("court.example"));
        var entry = given.Proof!.Entries![0];
        TlogProof.TryParse(entry.Proof, out var proof).ShouldBeTrue();
        var signed = proof! with { Checkpoint = court.Add(clock.Add(proof.Checkpoint, PublishedLog.At), PublishedLog.At) };
        var receipt = given with { Proof = new ReceiptProof([entry with { Proof = signed.ToString() }]) };
        var policy = $"log {log.Signer.Key}\nwitness clock {clock.Key}\nwitness court {court.Key}\nwitness press {Cosigner("press").Key}\n";
        await using var screen = await Screen("en");
        await screen.Go("/verify");

        (await Told($"{policy}quorum none\n")).ShouldBe("none court 3-1-342-1796018400");
        (await Told($"{policy}group both all court press\nquorum both\n")).ShouldStartWith(ReceiptFaults.FewWitnesses);
        (await Told($"{policy}group one 1 court press\nquorum one\n")).ShouldStartWith("none");

        Task<string> Told(string lines) =>
            screen.Page.EvaluateAsync<string>(
                """
                async ({ receipt, policy }) => {
                    const proof = await import('/assets/proof.js');
                    const known = await proof.parsePolicy(policy);
                    const { fault, entries: [one] } = await proof.judge(proof.parseReceipt(receipt), async () => known);
                    return `${fault ?? 'none'} ${one.cosigned} ${one.witnesses + one.cosigned.length}-${one.cosigned.length}-${one.size}-${one.clockAt}`;
                }
                """,
                new { receipt = receipt.ToString(), policy = lines }
            );
    }

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
                    if (await included(bytes(one.leaf), one.index, one.size, [...hashes, bytes(one.root)], bytes(one.root))) wrong.push(`long ${name}`);
                    if (await included(bytes(one.leaf), one.index + 1, one.size, hashes, bytes(one.root))) wrong.push(`beside ${name}`);
                }
                for (const one of growths) {
                    const hashes = one.hashes.map(bytes);
                    const name = `${one.first} to ${one.size}`;
                    if (!(await consistent(one.first, bytes(one.firstRoot), one.size, bytes(one.root), hashes))) wrong.push(name);
                    if (await consistent(one.first, spoilt(one.firstRoot), one.size, bytes(one.root), hashes)) wrong.push(`spoilt ${name}`);
                    if (await consistent(one.first, bytes(one.firstRoot), one.size, spoilt(one.root), hashes)) wrong.push(`root ${name}`);
                    if (one.first < one.size && (await consistent(one.first, bytes(one.firstRoot), one.size, bytes(one.root), hashes.slice(1))))
                        wrong.push(`short ${name}`);
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
                const line = '\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
                const policy = await parsePolicy('log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\nquorum none\n');
                const judge = async (text) => (await judgeNote(parseNote(`${text}\n\n${line}\n`), 'example.com/foo', policy)).fault ?? 'none';
                return [await judge('This is an example message.'), await judge('This is an example massage.')];
            }
            """
        );

        told.ShouldBe(["none", ReceiptFaults.NotSigned]);
    }

    private static NoteSigner Cosigner(string name) => NoteSigner.New(name, NoteKeyKind.Cosignature);

    private static string[] Texts(IEnumerable<TreeHash> hashes) => [.. hashes.Select(hash => hash.ToString())];

    private static string Changed(string text, int at) => $"{text[..at]}{(char)(text[at] ^ 1)}{text[(at + 1)..]}";

    private static string Library(string text, LogPolicy policy)
    {
        try
        {
            return ReceiptJudge.Judge(Receipt.Parse(text), _ => policy).Fault ?? "none";
        }
        catch (FormatException)
        {
            return ReceiptFaults.Unreadable;
        }
    }
}
