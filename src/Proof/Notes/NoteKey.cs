using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ccs.Proof.Notes;

/// <summary>What kind of signature a key makes (C2SP signed-note). Others are known by their number and not checked.</summary>
public enum NoteKeyKind : byte
{
    /// <summary>Ed25519 over the text of the note.</summary>
    Ed25519 = 1,

    /// <summary>Ed25519 over a moment and the text: a cosignature, of a witness or of the log's own clock.</summary>
    Cosignature = 4,

    /// <summary>ML-DSA-44.</summary>
    MlDsa44 = 6,
}

/// <summary>A public key that signs notes, as a verifier is given it.</summary>
/// <param name="Name">Whose: for a log its origin. Not empty, no white space, no plus.</param>
/// <param name="Kind">How it signs.</param>
/// <param name="PublicKey">As its kind writes it; 32 bytes of Ed25519.</param>
public sealed record NoteKey(string Name, NoteKeyKind Kind, ReadOnlyMemory<byte> PublicKey)
{
    private const int IdDigits = 8;
    private const int Ed25519Bytes = 32;

    /// <summary>The four bytes by which a signature names its key.</summary>
    public uint Id { get; } = IdOf(Name, Kind, PublicKey.Span);

    /// <summary>Written as <c>name+id+base64(kind and key)</c>.</summary>
    public static bool TryParse(string? text, out NoteKey? key)
    {
        key = null;
        if (text?.Split('+', 3) is not [var name, { Length: IdDigits } id, var encoded] || !IsName(name))
        {
            return false;
        }

        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length < 2)
        {
            return false;
        }

        var kind = (NoteKeyKind)bytes[0];
        var read = new NoteKey(name, kind, bytes.AsMemory(1, length - 1));
        var whole = kind is not (NoteKeyKind.Ed25519 or NoteKeyKind.Cosignature) || read.PublicKey.Length == Ed25519Bytes;
        if (whole && uint.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var said) && said == read.Id)
        {
            key = read;
        }

        return key is not null;
    }

    /// <summary>A name that a line of a note can carry.</summary>
    public static bool IsName(string? name) =>
        !string.IsNullOrEmpty(name) && !name.Any(letter => char.IsWhiteSpace(letter) || letter == '+');

    public bool Equals(NoteKey? other) =>
        other is not null && Name == other.Name && Kind == other.Kind && PublicKey.Span.SequenceEqual(other.PublicKey.Span);

    public override int GetHashCode() => HashCode.Combine(Name, Id);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Kind, .. PublicKey.Span])}");

    private static uint IdOf(string name, NoteKeyKind kind, ReadOnlySpan<byte> key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)kind, .. key]));
}
