using System.Globalization;
using System.Text;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>Signed notes, checkpoints and proofs as texts, with what others published of them.</summary>
public sealed class NoteTests
{
    private const string Key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private const string Signed =
        "This is an example message.\n\n"
        + "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private const string TestLog =
        "example.com/log/testdata\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n\n"
        + "— example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=\n";

    private static readonly string[] Words = "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".Split(
        ' '
    );

    [Theory]
    [InlineData(Key, "example.com/foo", 0x530d903a)]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann", 0xc74f20a3)]
    public void A_key_is_read_and_written(string text, string name, uint id)
    {
        var key = KeyOf(text);
        (key.Name, key.Kind, key.Id, key.PublicKey.Length).ShouldBe((name, NoteKeyKind.Ed25519, id, 32));
        key.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/fox+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U")]
    [InlineData("example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_key_is_refused(string? text) => NoteKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_note_says_who_signed_what()
    {
        var note = Note(Signed);
        var key = KeyOf(Key);
        var seen = string.Empty;

        note.SignedBy([key], (by, message, signature) => Take(by == key && signature.Length == 64, message, ref seen)).ShouldBe([key]);

        seen.ShouldBe("This is an example message.\n");
        note.ToString().ShouldBe(Signed);
    }

    [Fact]
    public void A_signature_of_a_known_key_that_is_wrong_makes_the_note_worthless_and_others_are_passed_over()
    {
        var note = Note(Signed);
        var key = KeyOf(Key);
        var other = KeyOf("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        note.SignedBy([other], (_, _, _) => false).ShouldBe([]);
        note.SignedBy([other, key], (_, _, _) => false).ShouldBeNull();
    }

    [Theory]
    [InlineData("no signature\n")]
    [InlineData("no signature\n\n")]
    [InlineData("\n\n")]
    [InlineData("no blank line\n— example.com/foo Uw2QOkn8srV1\n")]
    [InlineData("text\n\n- example.com/foo Uw2QOkn8srV1\n")]
    [InlineData("text\n\n— example.com/foo Uw2Q\n")]
    [InlineData("text\n\n— example.com/foo  Uw2QOkn8srV1\n")]
    [InlineData("text\n\n— example.com/foo Uw2QOkn8srV1")]
    [InlineData("text\n\n— example.com/foo Uw2QOkn8srV1\n\n")]
    [InlineData("te\rxt\n\n— example.com/foo Uw2QOkn8srV1\n")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_note_is_refused(string? text) => SignedNote.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_last_blank_line_ends_the_text()
    {
        Note("a\n\nb\n\n— x Uw2QOkn8srV1\n").Text.ShouldBe("a\n\nb\n");
    }

    [Fact]
    public void A_log_of_others_has_the_checkpoint_that_it_published()
    {
        var tree = GrownTree.Of(Words.Select(Encoding.UTF8.GetBytes));
        var note = Note(TestLog);

        note.Text.ShouldBe(new Checkpoint("example.com/log/testdata", 15, tree.Edge.Root()).ToString());
        Checkpoint.TryParse(note.Text, out var read).ShouldBeTrue();
        read.ShouldBe(new Checkpoint("example.com/log/testdata", 15, tree.Root(15)));
        new Checkpoint("example.com/log/testdata", 7, tree.Root(7))
            .ToString()
            .ShouldBe("example.com/log/testdata\n7\nIrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=\n");
    }

    [Theory]
    [InlineData("o\n015\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n")]
    [InlineData("o\n-1\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n")]
    [InlineData("o\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs\n")]
    [InlineData("o\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383ct=\n")]
    [InlineData("\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n")]
    [InlineData("o\n15\n")]
    [InlineData(null)]
    public void What_is_no_checkpoint_is_refused(string? text) => Checkpoint.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_proof_is_one_text_that_proves_one_leaf()
    {
        var tree = GrownTree.Of(Words.Select(Encoding.UTF8.GetBytes));
        var note = Note(TestLog);
        var text = new TlogProof(4, tree.Inclusion(4, 0, 15), note).ToString();

        text.ShouldStartWith("c2sp.org/tlog-proof@v1\nindex 4\n");
        text.ShouldEndWith($"\n\n{TestLog}");
        TlogProof.TryParse(text, out var read).ShouldBeTrue();
        read!.ToString().ShouldBe(text);
        read.Proves(tree.Leaf(4)).ShouldBeTrue();
        read.Proves(tree.Leaf(5)).ShouldBeFalse();
        TlogProof.TryParse(text.Replace("index 4", "index 5", StringComparison.Ordinal), out var moved).ShouldBeTrue();
        moved!.Proves(tree.Leaf(4)).ShouldBeFalse();
    }

    [Fact]
    public void A_remark_in_a_proof_is_passed_over()
    {
        var tree = GrownTree.OfBytes(15);
        var note = Note(TestLog);
        var text = new TlogProof(0, tree.Inclusion(0, 0, 15), note).ToString();

        TlogProof.TryParse(text.Replace("\nindex", "\nextra aGVsbG8=\nindex", StringComparison.Ordinal), out var read).ShouldBeTrue();
        read!.Hashes.Count.ShouldBe(4);
        TlogProof.TryParse(text.Replace("@v1", "@v2", StringComparison.Ordinal), out _).ShouldBeFalse();
        TlogProof.TryParse(text.Replace("index 0", "index x", StringComparison.Ordinal), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_cosignature_signs_its_moment_with_the_text()
    {
        var key = new NoteKey("example.com/witness", NoteKeyKind.Cosignature, new byte[32]);
        var at = DateTimeOffset.Parse("2026-11-30T06:00:00Z", CultureInfo.InvariantCulture);
        var note = new SignedNote("origin\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", [Cosignature.Line(key, at, new byte[64])]);
        var seen = string.Empty;

        note.SignedBy([key], (_, message, signature) => Take(signature.Length == 64, message, ref seen)).ShouldBe([key]);

        seen.ShouldBe($"cosignature/v1\ntime {at.ToUnixTimeSeconds()}\n{note.Text}");
        Cosignature.TimeOf(note.Signatures[0]).ShouldBe(at);
        Cosignature.TimeOf(new NoteSignature("x", 1, new byte[8])).ShouldBeNull();
        Cosignature.TimeOf(new NoteSignature("x", 1, Enumerable.Repeat((byte)0xff, 72).ToArray())).ShouldBeNull();
    }

    private static SignedNote Note(string text) => SignedNote.TryParse(text, out var note) ? note! : throw new FormatException(text);

    private static NoteKey KeyOf(string text) => NoteKey.TryParse(text, out var key) ? key! : throw new FormatException(text);

    private static bool Take(bool result, ReadOnlySpan<byte> message, ref string seen)
    {
        seen = Encoding.UTF8.GetString(message);
        return result;
    }
}
