using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Ccs.Proof.Tree;

/// <summary>
/// A hash of the log's tree: SHA-256 of a leaf or of two nodes. Leaves and nodes begin with another byte (RFC 6962, 2.1), so that no
/// node can be shown as an entry.
/// </summary>
public readonly struct TreeHash : IEquatable<TreeHash>
{
    /// <summary>In bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    private readonly byte[]? _bytes;

    private TreeHash(byte[] bytes) => _bytes = bytes;

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>32 bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes ?? new byte[Length];

    /// <param name="entry">Of the log, of any length.</param>
    public static TreeHash OfLeaf(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(entry);
        return new TreeHash(hash.GetHashAndReset());
    }

    public static TreeHash OfNode(TreeHash left, TreeHash right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Length)];
        both[0] = NodePrefix;
        left.Bytes.CopyTo(both[1..]);
        right.Bytes.CopyTo(both[(1 + Length)..]);
        return new TreeHash(SHA256.HashData(both));
    }

    /// <param name="bytes">Exactly 32.</param>
    /// <exception cref="ArgumentException">More or fewer.</exception>
    public static TreeHash Of(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? new TreeHash(bytes.ToArray()) : throw new ArgumentException("A hash has 32 bytes.", nameof(bytes));

    /// <summary>From standard base64 of exactly 32 bytes, with its padding and nothing else.</summary>
    public static bool TryParse(string? text, out TreeHash hash)
    {
        hash = default;
        var bytes = new byte[Length];
        if (text is null || !Convert.TryFromBase64String(text, bytes, out var written) || written != Length)
        {
            return false;
        }

        hash = new TreeHash(bytes);
        return hash.ToString() == text;
    }

    public static bool operator ==(TreeHash one, TreeHash other) => one.Equals(other);

    public static bool operator !=(TreeHash one, TreeHash other) => !one.Equals(other);

    public bool Equals(TreeHash other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is TreeHash other && Equals(other);

    public override int GetHashCode() => BitConverter.ToInt32(Bytes);

    /// <summary>Standard base64, as notes and proofs write it.</summary>
    public override string ToString() => Convert.ToBase64String(Bytes);
}
