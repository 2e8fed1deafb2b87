using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Evidence;
using Ccs.Proof.Leaves;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Verify;

namespace Ccs.Proof.Tests;

/// <summary>What the tool says of the file of a case.</summary>
public sealed class EvidenceTests : IDisposable
{
    private const string Data = """{"at": "2026-11-30T06:00:00+00:00"}""";
    private static readonly Guid Case = new("0193a1b2-0000-7000-8000-000000000001");
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly PublishedLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task The_events_of_a_case_are_proven_without_the_system()
    {
        var (code, said) = await Run(Whole());

        code.ShouldBe(0, said);
        said.ShouldContain($"3 events of case {Case}, versions 1 to 3 without a gap");
    }

    [Fact]
    public async Task What_was_changed_left_out_or_moved_is_named()
    {
        var whole = Whole();
        var last = whole.Events[2];

        (await Run(whole with { Events = [whole.Events[0], last] })).ShouldBe(
            (1, "NOT PROVEN: Event 2: it is not version 2 of the case.\n")
        );
        (await Run(whole with { Events = [.. whole.Events.Take(2), last with { LeafIndex = 1 }] })).Said.ShouldContain(
            "Event 3: it is not leaf 1 of the log"
        );
        (await Run(whole with { Events = [.. whole.Events.Take(2), last with { Data = "{}" }] })).Said.ShouldContain(
            "Event 3: its data is not what was logged"
        );
        (await Run(whole with { Events = [.. whole.Events.Take(2), last with { Headers = Data }] })).Said.ShouldContain(
            "Event 3: its headers are not what was logged"
        );
        (await Run(whole with { Events = [.. whole.Events.Take(2), last with { Parts = [.. last.Parts.Take(4)] }] })).Said.ShouldContain(
            "Event 3: it can't be read"
        );
        (await Run(whole with { ComplaintId = Guid.Empty })).Said.ShouldContain("Event 1: it is not version 1 of the case");
        (await Run(whole with { Events = [] })).Said.ShouldContain("The file has no event");
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_proves_nothing()
    {
        var other = NoteSigner.New(_log.Signer.Key.Name, NoteKeyKind.Ed25519);
        var whole = Whole();
        SignedNote.TryParse(whole.Checkpoint, out var note).ShouldBeTrue();

        (await Run(whole with { Checkpoint = other.Sign(note!.Text, PublishedLog.At).ToString() })).Said.ShouldContain(
            "isn't signed by a key of the log"
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"format": "ccs-evidence/2", "complaintId": "0193a1b2-0000-7000-8000-000000000001", "checkpoint": "", "events": []}""")]
    [InlineData(
        """{"format": "ccs-evidence/1", "complaintId": "0193a1b2-0000-7000-8000-000000000001", "checkpoint": "", "events": null}"""
    )]
    [InlineData("""{"format": "ccs-evidence/1", "complaintId": "0193a1b2-0000-7000-8000-000000000001", "checkpoint": "x", "events": []}""")]
    [InlineData(
        """{"format": "ccs-evidence/1", "complaintId": "0193a1b2-0000-7000-8000-000000000001", "checkpoint": "", "events": [null]}"""
    )]
    public async Task What_is_no_such_file_is_told(string text) => (await Run(text)).Code.ShouldBe(2);

    private CaseEvidence Whole()
    {
        var leaves = Enumerable.Range(1, 3).Select(Leaf).ToArray();
        foreach (var leaf in leaves)
        {
            _log.Tree.Add(leaf.Entry(Key));
        }

        var size = _log.Tree.Size;
        var note = _log.Signer.Sign(new Checkpoint(_log.Signer.Key.Name, size, _log.Tree.Edge.Root()).ToString(), PublishedLog.At);
        return new CaseEvidence(
            CaseEvidence.Form,
            Case,
            note.ToString(),
            [.. leaves.Select((leaf, i) => Opened(leaf, size - 3 + i, size))]
        );
    }

    private EvidenceEvent Opened(EventLeaf leaf, long index, long size) =>
        new(
            index,
            [.. Enumerable.Range(1, 5).Select(part => new EvidencePart(leaf.Text(part), Convert.ToBase64String(leaf.Salt(Key, part))))],
            [.. _log.Tree.Inclusion(index, 0, size).Select(hash => hash.ToString())],
            Headers: null,
            Data
        );

    private static EventLeaf Leaf(int version) =>
        new(
            new LoggedEvent(40 + version, Guid.NewGuid(), Case, version, "note-added", PublishedLog.At, Case),
            new LoggedOffice(null),
            new LoggedActor("staff:7"),
            new LoggedText(default, SHA256.HashData(Encoding.UTF8.GetBytes(Data))),
            Commitment: null
        );

    private Task<(int Code, string Said)> Run(CaseEvidence evidence) => Run(evidence.ToString());

    private async Task<(int Code, string Said)> Run(string text)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        var file = _log.Write("evidence.json", text);
        var code = await Program.Run(["evidence", file, "--policy", _log.Policy], said, TestContext.Current.CancellationToken);
        return (code, said.ToString());
    }
}
