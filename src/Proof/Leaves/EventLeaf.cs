using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Leaves;

/// <summary>
/// An event as it stands in the log: the hash of five salted parts. Each can be shown with proof while the others stay untold: a
/// citizen is shown that something was done, when and by which office, and not by whom. Without the salts nobody can guess a part, and
/// without the log's key nobody has them.
/// </summary>
/// <param name="Event">Which, of what kind, when.</param>
/// <param name="Looked">By which office, for what.</param>
/// <param name="Acted">By whom, in which call.</param>
/// <param name="Written">What stands in it.</param>
/// <param name="Commitment">To the words in it, lower-case hex; null: it has none.</param>
public sealed record EventLeaf(LoggedEvent Event, LoggedOffice Looked, LoggedActor Acted, LoggedText Written, string? Commitment)
{
    /// <summary>How many parts there are.</summary>
    public const int Parts = 5;

    private const string Version = "ccs-event/1";
    private const string EntryPrefix = "ccs-entry/1\n";

    /// <summary>The text of a part, as whoever is shown it can hash it.</summary>
    /// <param name="part">1 to 5.</param>
    public string Text(int part) =>
        part switch
        {
            1 => Lines(
                Version,
                Number(Event.Sequence),
                Id(Event.EventId),
                Id(Event.StreamId),
                Number(Event.Version),
                Event.Type,
                Number(Microseconds(Event.At)),
                Event.ComplaintId is { } complaint ? Id(complaint) : null
            ),
            2 => Lines(Looked.Office, Looked.What, Looked.DocumentId is { } document ? Id(document) : null, Looked.Purpose),
            3 => Lines(Acted.Actor, Acted.Correlation, Acted.Causation),
            4 => Lines(Hex(Written.Headers), Hex(Written.Data)),
            5 => Lines(Commitment),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A leaf has five parts."),
        };

    /// <summary>The salt of a part.</summary>
    /// <param name="logKey">The log's key.</param>
    /// <param name="part">1 to 5.</param>
    public byte[] Salt(ReadOnlySpan<byte> logKey, int part)
    {
        var seed = HMACSHA256.HashData(logKey, Event.EventId.ToByteArray(bigEndian: true));
        return SHA256.HashData([.. seed, (byte)part]);
    }

    /// <summary>What stands for a part that is not shown.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> salt, string text) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]);

    /// <summary>What stands for one of its parts.</summary>
    /// <param name="logKey">The log's key.</param>
    /// <param name="part">1 to 5.</param>
    public byte[] Digest(ReadOnlySpan<byte> logKey, int part) => Digest(Salt(logKey, part), Text(part));

    /// <summary>The 32 bytes that the log holds.</summary>
    /// <param name="digests">Of all parts, in their order.</param>
    public static byte[] Entry(IReadOnlyList<byte[]> digests) =>
        digests.Count == Parts
            ? SHA256.HashData([.. Encoding.UTF8.GetBytes(EntryPrefix), .. digests.SelectMany(digest => digest)])
            : throw new ArgumentException("A leaf has five parts.", nameof(digests));

    /// <inheritdoc cref="Entry(IReadOnlyList{byte[]})"/>
    public byte[] Entry(ReadOnlySpan<byte> logKey)
    {
        var digests = new byte[Parts][];
        for (var part = 1; part <= Parts; part++)
        {
            digests[part - 1] = Digest(logKey, part);
        }

        return Entry(digests);
    }

    public TreeHash Hash(ReadOnlySpan<byte> logKey) => TreeHash.OfLeaf(Entry(logKey));

    private static string Lines(params string?[] lines) => string.Concat(lines.Select(line => $"{line}\n"));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Id(Guid id) => id.ToString("D");

    private static string? Hex(ReadOnlyMemory<byte> digest) => digest.IsEmpty ? null : Convert.ToHexStringLower(digest.Span);

    private static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
