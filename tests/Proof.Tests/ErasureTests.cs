using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ccs.Proof.Erasures;
using Ccs.Proof.Leaves;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Verify;

namespace Ccs.Proof.Tests;

/// <summary>What the tool says of the certificate of an erasure.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Key = "bucket:7f.3";
    private const string Erasing = """{"at": "2026-11-30T06:00:00+00:00", "cause": "request"}""";
    private const string Destroying = """{"at": "2026-12-02T01:10:00+00:00", "keys": ["bucket:7f.3", "bucket:a0.1"]}""";
    private static readonly Guid Case = new("0193a1b2-0000-7000-8000-000000000001");
    private static readonly Guid OfKeys = new("0197a000-0000-7000-8000-6b6579730001");
    private static readonly byte[] LogKey = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly PublishedLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task The_erasure_and_the_end_of_its_key_are_proven_without_the_system()
    {
        var (code, said) = await Run(Record(Erasure(), Destruction()));

        code.ShouldBe(0, said);
        said.ShouldContain("personal-data-erased, 2026-11-30");
        said.ShouldContain("bucket:7f.3 is destroyed: older copies are noise");
    }

    [Fact]
    public async Task As_long_as_the_key_around_is_there_it_is_told()
    {
        (await Run(Record(Erasure()))).Said.ShouldContain("older copies still open");
        (await Run(Record(Erasure(), Destruction()) with { Key = new ErasedKeyName("bucket:7f.4") })).Said.ShouldContain(
            "older copies still open",
            customMessage: "another key of the bucket is destroyed"
        );
    }

    [Fact]
    public async Task What_erases_another_complaint_or_none_proves_nothing()
    {
        const string None = "NOT PROVEN: No event of the certificate erases that complaint.";
        var (code, said) = await Run(Record(Erasure()) with { ComplaintId = OfKeys });
        (code, said.Contains(None, StringComparison.Ordinal)).ShouldBe((1, true), said);
        (await Run(Record(Destruction()))).Said.ShouldContain(None);
    }

    [Fact]
    public async Task What_was_changed_is_told()
    {
        var record = Record(Erasure());
        var shown = record.Proofs[0];
        var part = shown.Opened[0];

        ErasureProof[] changed =
        [
            shown with
            {
                Data = Destroying,
            },
            shown with
            {
                Opened = [shown.Opened[1]],
            },
            shown with
            {
                Opened = [part with { Text = part.Text.Replace("erased", "filed", StringComparison.Ordinal) }, shown.Opened[1]],
            },
            shown with
            {
                Opened = [part with { Part = 6 }, shown.Opened[1]],
            },
            shown with
            {
                Digests = [.. shown.Digests.Reverse()],
            },
        ];

        foreach (var one in changed)
        {
            (await Run(record with { Proofs = [one] })).Said.ShouldContain("is not what stands in the log");
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"format": "ccs-erasure/2", "complaintId": "0193a1b2-0000-7000-8000-000000000001", "key": {}, "proofs": []}""")]
    [InlineData("""{"format": "ccs-erasure/1", "complaintId": "0193a1b2-0000-7000-8000-000000000001", "key": {}, "proofs": [null]}""")]
    [InlineData("""{"format": "ccs-erasure/1", "complaintId": "0193a1b2-0000-7000-8000-000000000001", "key": {}, "proofs": null}""")]
    public async Task What_is_no_such_file_is_told(string text) => (await Run(text)).Code.ShouldBe(2);

    private static (EventLeaf Leaf, string Data) Erasure() => (Leaf(Case, ErasureCheck.Erased, Erasing, Case), Erasing);

    private static (EventLeaf Leaf, string Data) Destruction() => (Leaf(OfKeys, ErasureCheck.Destroyed, Destroying, null), Destroying);

    private ErasureRecord Record(params (EventLeaf Leaf, string Data)[] events)
    {
        var first = _log.Tree.Size;
        foreach (var (leaf, _) in events)
        {
            _log.Tree.Add(leaf.Entry(LogKey));
        }

        var size = _log.Tree.Size;
        var note = _log.Signer.Sign(new Checkpoint(_log.Signer.Key.Name, size, _log.Tree.Edge.Root()).ToString(), PublishedLog.At);
        return new ErasureRecord(
            ErasureRecord.Form,
            Case,
            new ErasedKeyName(Key),
            [
                .. events.Select(
                    (one, i) =>
                        Shown(one.Leaf, one.Data, new TlogProof(first + i, [.. _log.Tree.Inclusion(first + i, 0, size)], note).ToString())
                ),
            ]
        );
    }

    private static ErasureProof Shown(EventLeaf leaf, string data, string proof) =>
        new(
            [.. Enumerable.Range(1, 5).Select(part => Hex(EventLeaf.Digest(leaf.Salt(LogKey, part), leaf.Text(part))))],
            [.. new[] { 1, 4 }.Select(part => new ErasurePart(part, leaf.Text(part), Hex(leaf.Salt(LogKey, part))))],
            data,
            proof
        );

    private static EventLeaf Leaf(Guid stream, string type, string data, Guid? complaint) =>
        new(
            new LoggedEvent(41, Guid.NewGuid(), stream, 1, type, PublishedLog.At, complaint),
            new LoggedOffice(null),
            new LoggedActor("staff:7"),
            new LoggedText(default, SHA256.HashData(Encoding.UTF8.GetBytes(data))),
            Commitment: null
        );

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private Task<(int Code, string Said)> Run(ErasureRecord record) => Run(JsonSerializer.Serialize(record, JsonSerializerOptions.Web));

    private async Task<(int Code, string Said)> Run(string text)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        var file = _log.Write("erasure.json", text);
        var code = await Program.Run(["erasure", file, "--policy", _log.Policy], said, TestContext.Current.CancellationToken);
        return (code, said.ToString());
    }
}
