using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>Signatures, and a whole log of others made again to the byte: Tessera's, of fifteen words.</summary>
public sealed class SignerTests
{
    private const string Secret = "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg";

    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-11-30T06:00:00Z", CultureInfo.InvariantCulture);

    private static readonly byte[][] Words =
    [
        .. "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".Split(' ').Select(Encoding.UTF8.GetBytes),
    ];

    [Theory]
    [InlineData(0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData(7, "IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=")]
    [InlineData(15, "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=")]
    public void The_checkpoints_of_the_log_are_signed_as_it_signed_them(int size, string root)
    {
        var signer = SignerOf(Secret);
        var note = signer.Sign(new Checkpoint(signer.Key.Name, size, GrownTree.Of(Words.Take(size)).Edge.Root()).ToString(), At);

        note.Text.ShouldBe($"example.com/log/testdata\n{size}\n{root}\n");
        note.SignedBy([signer.Key], NoteSigner.Verifies).ShouldBe([signer.Key]);
        if (size == 15)
        {
            note.ToString()
                .ShouldEndWith(" M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=\n");
        }

        if (size == 7)
        {
            note.ToString()
                .ShouldEndWith(" M9e0luA5JhTRUki/BBQD0QNiH6AEJ2pdtsA5CQjqJErViuuKrN6513RCTL2640wXJv0dCed3neRGI6dMzBq9uANf2Qc=\n");
        }
    }

    [Fact]
    public void The_tiles_of_the_log_are_its_bytes()
    {
        var tree = GrownTree.Of(Words);
        byte[] hashes = [.. Enumerable.Range(0, 15).SelectMany(index => tree.Leaf(index).Bytes.ToArray())];
        var entries = EntryBundle.Write([.. Words.Select(word => (ReadOnlyMemory<byte>)word)]);

        Convert.ToHexStringLower(SHA256.HashData(hashes)).ShouldBe("93593af14d2cce39867d2e73fe4ca400a38581605c5c4501a03e752d9b51a130");
        Convert.ToHexStringLower(SHA256.HashData(entries)).ShouldBe("9ac6a9fc9012f2b4d67ac26041933c119e1505defc5c808ed614c5778c9f1716");
        EntryBundle.Read(entries)!.Select(entry => Encoding.UTF8.GetString(entry.Span)).ShouldBe(Words.Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public void Half_an_entry_is_no_bundle()
    {
        var entries = EntryBundle.Write([new byte[3], new byte[5]]);

        EntryBundle.Read(entries)!.Count.ShouldBe(2);
        EntryBundle.Read(entries.AsMemory(0, entries.Length - 1)).ShouldBeNull();
        EntryBundle.Read(entries.AsMemory(0, 6)).ShouldBeNull();
        EntryBundle.Read(Array.Empty<byte>())!.ShouldBeEmpty();
    }

    [Fact]
    public void A_published_note_verifies_and_a_changed_one_is_worthless()
    {
        const string Note =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
            + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        var key = SignerOf("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz").Key;
        key.ToString().ShouldBe("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        NoteOf(Note).SignedBy([key], NoteSigner.Verifies).ShouldBe([key]);
        NoteOf(Note.Replace("don't", "do", StringComparison.Ordinal)).SignedBy([key], NoteSigner.Verifies).ShouldBeNull();
    }

    [Fact]
    public void A_secret_is_read_as_it_is_written_and_another_is_refused()
    {
        var signer = NoteSigner.New("example.org/ccs", NoteKeyKind.Cosignature);

        SignerOf(signer.ToSecret()).Key.ShouldBe(signer.Key);
        SignerOf(Secret).ToSecret().ShouldBe(Secret);
        foreach (
            var wrong in new[] { null, "", Secret[..^4], Secret.Replace("33d7b496", "33d7b497", StringComparison.Ordinal), Secret[12..] }
        )
        {
            NoteSigner.TryParse(wrong, out _).ShouldBeFalse(wrong);
        }

        Should.Throw<ArgumentException>(() => NoteSigner.Of("two words", NoteKeyKind.Ed25519, new byte[32]));
        Should.Throw<ArgumentException>(() => NoteSigner.Of("x", NoteKeyKind.Ed25519, new byte[31]));
    }

    [Fact]
    public void A_cosignature_is_of_its_moment_and_its_key()
    {
        var log = SignerOf(Secret);
        var witness = NoteSigner.New("example.org/witness", NoteKeyKind.Cosignature);
        var note = witness.Add(log.Sign("o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", At), At);

        NoteOf(note.ToString()).SignedBy([log.Key, witness.Key], NoteSigner.Verifies).ShouldBe([log.Key, witness.Key]);
        Cosignature.TimeOf(note.Signatures[1]).ShouldBe(At);

        // The moment is part of what is signed.
        var moved = note.Signatures[1].Signature.ToArray();
        moved[7] ^= 1;
        (note with { Signatures = [note.Signatures[1] with { Signature = moved }] })
            .SignedBy([witness.Key], NoteSigner.Verifies)
            .ShouldBeNull();
    }

    [Fact]
    public void A_kind_that_is_not_known_verifies_nothing()
    {
        var key = new NoteKey("x", NoteKeyKind.MlDsa44, new byte[32]);

        NoteSigner.Verifies(key, [], new byte[64]).ShouldBeFalse();
        NoteSigner.Verifies(SignerOf(Secret).Key, [], new byte[63]).ShouldBeFalse();
    }

    private static NoteSigner SignerOf(string secret) =>
        NoteSigner.TryParse(secret, out var signer) ? signer! : throw new FormatException(secret);

    private static SignedNote NoteOf(string text) => SignedNote.TryParse(text, out var note) ? note! : throw new FormatException(text);
}
