using System.Buffers.Binary;

namespace Ccs.Proof.Tree;

/// <summary>The entries of a tile as a file: each with its length before it, in two bytes (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    private const int LengthBytes = 2;

    /// <param name="entries">Of at most 65,535 bytes each.</param>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var bytes = new byte[entries.Sum(entry => LengthBytes + entry.Length)];
        var at = 0;
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), checked((ushort)entry.Length));
            entry.Span.CopyTo(bytes.AsSpan(at + LengthBytes));
            at += LengthBytes + entry.Length;
        }

        return bytes;
    }

    /// <returns>Null where the bytes are no bundle of whole entries.</returns>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Read(ReadOnlyMemory<byte> bytes)
    {
        List<ReadOnlyMemory<byte>> entries = [];
        while (!bytes.IsEmpty)
        {
            if (
                bytes.Length < LengthBytes
                || BinaryPrimitives.ReadUInt16BigEndian(bytes.Span) is var length && bytes.Length < LengthBytes + length
            )
            {
                return null;
            }

            entries.Add(bytes.Slice(LengthBytes, length));
            bytes = bytes[(LengthBytes + length)..];
        }

        return entries;
    }
}
