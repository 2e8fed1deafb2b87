using System.Text;

namespace Ccs.Proof.Notes;

/// <summary>A text with signatures below it (C2SP signed-note).</summary>
/// <param name="Text">Ends with a line feed.</param>
/// <param name="Signatures">At least one.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>As many as anybody has to take; of more than these nothing is read.</summary>
    public const int MostSignatures = 100;

    private const string Blank = "\n\n";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Splits at the last blank line: the text may have some of its own.</summary>
    public static bool TryParse(string? text, out SignedNote? note)
    {
        note = null;
        var split = text?.LastIndexOf(Blank, StringComparison.Ordinal) ?? -1;
        var below = split + Blank.Length;
        if (text is null || split < 0 || below == text.Length || !text.EndsWith('\n') || text.Any(letter => letter < ' ' && letter != '\n'))
        {
            return false;
        }

        var lines = text[below..^1].Split('\n');
        NoteSignature[] signatures = [.. lines.Take(MostSignatures + 1).Select(NoteSignature.Read).OfType<NoteSignature>()];
        if (lines.Length > MostSignatures || signatures.Length != lines.Length)
        {
            return false;
        }

        note = new SignedNote(text[..(split + 1)], signatures);
        return true;
    }

    /// <summary>
    /// The keys, of those that are known, that signed it. Signatures of others are passed over, but a known key whose signature is
    /// wrong makes the whole note worthless: somebody forged it.
    /// </summary>
    /// <param name="known">Keys that are trusted.</param>
    /// <param name="verifies">Whether a signature is the key's over these bytes.</param>
    /// <returns>Null where one is forged.</returns>
    public IReadOnlyList<NoteKey>? SignedBy(IReadOnlyList<NoteKey> known, VerifySignature verifies)
    {
        List<NoteKey> signed = [];
        foreach (var signature in Signatures)
        {
            if (known.FirstOrDefault(signature.IsOf) is not { } key || signed.Contains(key))
            {
                continue;
            }

            var (message, bytes) =
                key.Kind == NoteKeyKind.Cosignature ? Cosignature.Split(Text, signature) : (Bytes(Text), signature.Signature);
            if (message is null || !verifies(key, message, bytes.Span))
            {
                return null;
            }

            signed.Add(key);
        }

        return signed;
    }

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    internal static byte[] Bytes(string text) => Strict.GetBytes(text);
}

/// <summary>Whether a signature is that of a key over a message. Never throws for what is malformed.</summary>
public delegate bool VerifySignature(NoteKey key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
