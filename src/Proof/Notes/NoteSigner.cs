using System.Globalization;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace Ccs.Proof.Notes;

/// <summary>A private key that signs notes, and what checks the signatures of public ones: Ed25519 (RFC 8032).</summary>
public sealed class NoteSigner
{
    private const string Prefix = "PRIVATE+KEY+";
    private const int SeedBytes = 32;

    private readonly Ed25519PrivateKeyParameters _private;

    private NoteSigner(string name, NoteKeyKind kind, ReadOnlySpan<byte> seed)
    {
        _private = new Ed25519PrivateKeyParameters(seed);
        Key = new NoteKey(name, kind, _private.GeneratePublicKey().GetEncoded());
    }

    /// <summary>What verifiers are given.</summary>
    public NoteKey Key { get; }

    /// <param name="name">Whose: for a log its origin.</param>
    /// <param name="kind">A log signs by one key, and cosigns by another, never by the same.</param>
    /// <param name="seed">32 secret bytes.</param>
    /// <exception cref="ArgumentException">The name can't stand in a note, or the seed has not 32 bytes.</exception>
    public static NoteSigner Of(string name, NoteKeyKind kind, ReadOnlySpan<byte> seed) =>
        !NoteKey.IsName(name) ? throw new ArgumentException("This name can't stand in a note.", nameof(name))
        : seed.Length != SeedBytes ? throw new ArgumentException("A seed has 32 bytes.", nameof(seed))
        : new NoteSigner(name, kind, seed);

    /// <summary>A key that nobody has yet.</summary>
    public static NoteSigner New(string name, NoteKeyKind kind)
    {
        var seed = new byte[SeedBytes];
        new SecureRandom().NextBytes(seed);
        return Of(name, kind, seed);
    }

    /// <summary>From <c>PRIVATE+KEY+name+id+base64(kind and seed)</c>, as other tools write it.</summary>
    public static bool TryParse(string? text, out NoteSigner? signer)
    {
        signer = null;
        if (
            text?.StartsWith(Prefix, StringComparison.Ordinal) != true
            || text[Prefix.Length..].Split('+', 3) is not [var name, var id, var encoded]
            || !NoteKey.IsName(name)
        )
        {
            return false;
        }

        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length != 1 + SeedBytes)
        {
            return false;
        }

        var read = Of(name, (NoteKeyKind)bytes[0], bytes.AsSpan(1, SeedBytes));
        signer = read.Key.Id.ToString("x8", CultureInfo.InvariantCulture) == id ? read : null;
        return signer is not null;
    }

    /// <summary>Whether it is the key's signature over the message; of a kind that isn't known here never.</summary>
    public static bool Verifies(NoteKey key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (
            key.Kind is not (NoteKeyKind.Ed25519 or NoteKeyKind.Cosignature)
            || key.PublicKey.Length != Ed25519PublicKeyParameters.KeySize
            || signature.Length != Ed25519PrivateKeyParameters.SignatureSize
        )
        {
            return false;
        }

        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(key.PublicKey.Span));
        verifier.BlockUpdate(message);
        return verifier.VerifySignature(signature.ToArray());
    }

    /// <summary>A note with this signature alone.</summary>
    /// <param name="text">Ends with a line feed.</param>
    /// <param name="at">Of a cosignature: when it is made.</param>
    public SignedNote Sign(string text, DateTimeOffset at) => new(text, [Line(text, at)]);

    /// <summary>The same note with this signature besides.</summary>
    public SignedNote Add(SignedNote note, DateTimeOffset at) => note with { Signatures = [.. note.Signatures, Line(note.Text, at)] };

    /// <summary>The line that this key writes below a text.</summary>
    public NoteSignature Line(string text, DateTimeOffset at) =>
        Key.Kind == NoteKeyKind.Cosignature
            ? Cosignature.Line(Key, at, Sign(Cosignature.Message(at, text)))
            : new NoteSignature(Key.Name, Key.Id, Sign(SignedNote.Bytes(text)));

    /// <summary>As <see cref="TryParse"/> reads it: a secret.</summary>
    public string ToSecret() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}{Key.Name}+{Key.Id:x8}+{Convert.ToBase64String([(byte)Key.Kind, .. _private.GetEncoded()])}"
        );

    private byte[] Sign(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _private);
        signer.BlockUpdate(message);
        return signer.GenerateSignature();
    }
}
