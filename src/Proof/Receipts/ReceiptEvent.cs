using System.Buffers.Text;
using Ccs.Proof.Openings;

namespace Ccs.Proof.Receipts;

/// <summary>What was said with one event.</summary>
/// <param name="Entry">Which of the entries it is, from 0.</param>
/// <param name="Event">The first part of the leaf: which event, when, of which complaint; null: kept back.</param>
/// <param name="Secret">Opens all fields, base64url; null: each that is shown has its salt.</param>
/// <param name="Fields">All that are committed to.</param>
public sealed record ReceiptEvent(int Entry, ReceiptPart? Event, string? Secret, IReadOnlyList<ReceiptField>? Fields)
{
    /// <summary>By which <see cref="Event"/> is kept back.</summary>
    public const string Name = "event";

    /// <summary>Of the fields, 32 bytes each.</summary>
    /// <exception cref="FormatException">One can't be read.</exception>
    public IReadOnlyList<byte[]> Digests() => [.. (Fields ?? []).Select(field => field.DigestOf(Secret))];

    /// <summary>The same with some fields as their digests alone; the others are still opened by the secret. For where room is
    /// short: whoever has it can test guesses of what is kept back.</summary>
    public ReceiptEvent Shortened(IReadOnlyCollection<string> names) =>
        this with
        {
            Fields = [.. (Fields ?? []).Select(field => field.IsAmong(names) ? field.Closed(Secret) : field)],
        };

    internal ReceiptEvent Without(IReadOnlyCollection<string> names) =>
        new(
            Entry,
            names.Contains(Name) ? null : Event,
            null,
            [.. (Fields ?? []).Select(field => field.IsAmong(names) ? field.Closed(Secret) : field.Open(Secret))]
        );
}

/// <param name="Name">Which; null: kept back.</param>
/// <param name="Text">As it was written; null: kept back.</param>
/// <param name="Salt">Base64url; null: the event's secret makes it.</param>
/// <param name="Digest">Of what is kept back, base64url; null: it is shown.</param>
public sealed record ReceiptField(string? Name, string? Text, string? Salt = null, string? Digest = null)
{
    internal bool IsAmong(IReadOnlyCollection<string> names) =>
        Name is { } name && names.Any(one => name == one || name.StartsWith($"{one}.", StringComparison.Ordinal));

    internal ReceiptField Open(string? secret) => Digest is null ? new(Name, Text, Disclosed(secret).Salt) : this;

    internal ReceiptField Closed(string? secret) => new(null, null, null, Base64Url.EncodeToString(DigestOf(secret)));

    internal byte[] DigestOf(string? secret) => Digest is null ? Disclosed(secret).Digest : Base64Url.DecodeFromChars(Digest);

    private Disclosure Disclosed(string? secret) =>
        Name is null || Text is null ? throw new FormatException("A field of the receipt has no name or no text.")
        : Salt is { } salt ? new Disclosure(salt, Name, Disclosure.Plain(Text))
        : secret is not null ? Commitment.Open(Base64Url.DecodeFromChars(secret), Name, Text)
        : throw new FormatException($"Nothing opens {Name}.");
}
