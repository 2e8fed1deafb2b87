using System.Buffers.Binary;
using System.Globalization;

namespace Ccs.Proof.Notes;

/// <summary>A signature with its moment (C2SP tlog-cosignature): a checkpoint says nothing of time, this does.</summary>
public static class Cosignature
{
    private const int TimeBytes = 8;

    /// <summary>What is signed.</summary>
    /// <param name="at">In whole seconds.</param>
    /// <param name="text">Of the note.</param>
    public static byte[] Message(DateTimeOffset at, string text) =>
        SignedNote.Bytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {at.ToUnixTimeSeconds()}\n{text}"));

    /// <summary>The line for a note.</summary>
    public static NoteSignature Line(NoteKey key, DateTimeOffset at, ReadOnlySpan<byte> signature)
    {
        var bytes = new byte[TimeBytes + signature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeSeconds());
        signature.CopyTo(bytes.AsSpan(TimeBytes));
        return new NoteSignature(key.Name, key.Id, bytes);
    }

    /// <summary>When it was signed, as the signature says; null where it says nothing that can be.</summary>
    public static DateTimeOffset? TimeOf(NoteSignature line)
    {
        if (line.Signature.Length <= TimeBytes)
        {
            return null;
        }

        var seconds = BinaryPrimitives.ReadInt64BigEndian(line.Signature.Span);
        return seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    internal static (byte[]? Message, ReadOnlyMemory<byte> Signature) Split(string text, NoteSignature line) =>
        TimeOf(line) is { } at ? (Message(at, text), line.Signature[TimeBytes..]) : (null, default);
}
