using System.Buffers.Binary;

namespace Ccs.Proof.Notes;

/// <summary>A line of a note.</summary>
/// <param name="Name">Whose key.</param>
/// <param name="KeyId">Which.</param>
/// <param name="Signature">As the key's kind writes it.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Dash = "\u2014 ";
    private const int IdBytes = 4;

    public bool IsOf(NoteKey key) => Name == key.Name && KeyId == key.Id;

    public override string ToString()
    {
        var id = new byte[IdBytes];
        BinaryPrimitives.WriteUInt32BigEndian(id, KeyId);
        return $"{Dash}{Name} {Convert.ToBase64String([.. id, .. Signature.Span])}";
    }

    internal static NoteSignature? Read(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var encoded])
        {
            return null;
        }

        var bytes = new byte[encoded.Length];
        return NoteKey.IsName(name) && Convert.TryFromBase64String(encoded, bytes, out var length) && length > IdBytes
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(IdBytes, length - IdBytes))
            : null;
    }
}
