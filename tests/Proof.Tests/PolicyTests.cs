using System.Globalization;
using Ccs.Proof.Notes;

namespace Ccs.Proof.Tests;

/// <summary>Whom to trust, as a file.</summary>
public sealed class PolicyTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-11-30T06:00:00Z", CultureInfo.InvariantCulture);
    private static readonly NoteSigner Log = NoteSigner.New("example.org/log", NoteKeyKind.Ed25519);
    private static readonly NoteSigner Older = NoteSigner.New("example.org/log", NoteKeyKind.Ed25519);

    private static readonly NoteSigner[] Witnesses =
    [
        .. Enumerable.Range(1, 3).Select(at => NoteSigner.New($"example.org/witness{at}", NoteKeyKind.Cosignature)),
    ];

    private static readonly string Text = $"""
        # Who signs the log.
        log {Log.Key} https://example.org/log
        log {Older.Key}

        witness court {Witnesses[0].Key}
        witness parliament {Witnesses[1].Key} https://example.org/witness
        witness bar {Witnesses[2].Key}
        group others any parliament bar
        group enough all court others
        quorum enough
        """;

    [Theory]
    [InlineData(true, "court", "parliament")]
    [InlineData(true, "court", "bar")]
    [InlineData(true, "court", "parliament", "bar")]
    [InlineData(false, "court")]
    [InlineData(false, "parliament", "bar")]
    [InlineData(false)]
    public void A_quorum_is_counted_through_its_groups(bool enough, params string[] signed)
    {
        var verdict = LogPolicy.Parse(Text).Judge(Note(Log, signed), NoteSigner.Verifies);

        verdict!.Witnesses.ShouldBe(signed, ignoreOrder: true);
        verdict.Quorum.ShouldBe(enough);
    }

    [Fact]
    public void Every_key_that_the_log_had_is_taken_and_no_other()
    {
        var policy = LogPolicy.Parse(Text);
        var stranger = NoteSigner.New("example.org/log", NoteKeyKind.Ed25519);

        policy.Judge(Note(Older), NoteSigner.Verifies).ShouldNotBeNull();
        policy.Judge(Note(stranger, "court"), NoteSigner.Verifies).ShouldBeNull();
    }

    [Fact]
    public void A_forged_line_makes_it_worthless()
    {
        var note = Note(Log, "court");
        var forged = note with { Signatures = [note.Signatures[0], note.Signatures[1] with { Signature = new byte[72] }] };

        LogPolicy.Parse(Text).Judge(forged, NoteSigner.Verifies).ShouldBeNull();
    }

    [Fact]
    public void Without_a_quorum_the_log_alone_is_enough() =>
        LogPolicy.Parse($"log {Log.Key}\nquorum none\n").Judge(Note(Log), NoteSigner.Verifies)!.Quorum.ShouldBeTrue();

    [Theory]
    [InlineData("quorum none\nquorum none\n")]
    [InlineData("quorum nobody\n")]
    [InlineData("log example.org/log+00000000+AQ==\nquorum none\n")]
    [InlineData("group g 1 nobody\nquorum none\n")]
    [InlineData("group g any\nquorum none\n")]
    [InlineData("witness none x\nquorum none\n")]
    [InlineData("seal x\nquorum none\n")]
    [InlineData("")]
    public void What_is_no_policy_is_told(string text) => Should.Throw<FormatException>(() => LogPolicy.Parse(text));

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("most")]
    public void A_group_asks_for_as_many_as_it_has(string least) =>
        Should.Throw<FormatException>(() =>
            LogPolicy.Parse($"witness a {Witnesses[0].Key}\nwitness b {Witnesses[1].Key}\ngroup g {least} a b\nquorum g\n")
        );

    private static SignedNote Note(NoteSigner log, params string[] witnesses)
    {
        string[] names = ["court", "parliament", "bar"];
        var note = log.Sign("example.org/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", At);
        return witnesses.Aggregate(note, (signed, name) => Witnesses[Array.IndexOf(names, name)].Add(signed, At));
    }
}
