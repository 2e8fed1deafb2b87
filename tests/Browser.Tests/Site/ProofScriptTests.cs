using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;
using Ccs.Proof.Tests;

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
                    const counted = [one.witnesses + one.cosigned.length, one.cosigned.length, one.size, one.clockAt];
                    return `${fault ?? 'none'} ${one.cosigned} ${counted.join('-')}`;
                }
                """,
                new { receipt = receipt.ToString(), policy = lines }
            );
    }

    private static NoteSigner Cosigner(string name) => NoteSigner.New(name, NoteKeyKind.Cosignature);

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
