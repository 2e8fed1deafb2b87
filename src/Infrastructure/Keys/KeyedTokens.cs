using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Keys;

/// <summary>HMAC-SHA256 under keys derived from the index key, one for each use.</summary>
internal sealed class BlindIndex(MasterKeys keys) : IBlindIndex
{
    /// <summary>96 bits: no two words of a database meet by chance, and the rows stay small.</summary>
    private const int TokenBytes = 12;

    private readonly byte[] _index = keys.Derive("ccs blind index");
    private readonly byte[] _codes = keys.Derive("ccs verification codes");

    public string Token(string kind, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_index, Encoding.UTF8.GetBytes($"{kind}\0{text}")).AsSpan(0, TokenBytes));

    /// <summary>Eight bytes of the hash modulo a million: the bias is below 10⁻¹³.</summary>
    public string VerificationCode(Guid challengeId)
    {
        var hash = HMACSHA256.HashData(_codes, challengeId.ToByteArray());
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}

/// <summary>
/// Tokens that carry the complaint and the end of their time, authenticated; no table of sessions grows with readers. Only those that were
/// ended before their time are kept.
/// </summary>
internal sealed class TrackingTokens(MasterKeys keys, IBlindIndex index, IEndedTokens ended, TimeProvider clock) : ITrackingTokens
{
    private const string Prefix = "ccs_t_";
    private const int ExpiresAt = 16;
    private const int ChanceAt = 24;
    private const int PayloadBytes = 32;
    private const int MacBytes = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly byte[] _key = keys.Derive("ccs tracking tokens");

    public (string Token, DateTimeOffset ExpiresAt) Issue(Guid complaintId)
    {
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        Span<byte> token = stackalloc byte[PayloadBytes + MacBytes];
        complaintId.TryWriteBytes(token);
        BinaryPrimitives.WriteInt64BigEndian(token[ExpiresAt..], expiresAt.ToUnixTimeSeconds());

        // Two of one second are two: ending one must not end the other.
        RandomNumberGenerator.Fill(token[ChanceAt..PayloadBytes]);
        Mac(token[..PayloadBytes], token[PayloadBytes..]);
        return (Prefix + Base64Url.EncodeToString(token), expiresAt);
    }

    public async ValueTask<TrackingSession?> Read(string token, CancellationToken cancellation) =>
        Open(token) is { } opened && !await ended.Has(token, cancellation)
            ? new TrackingSession(opened.ComplaintId, index.Token("tracking-session", token))
            : null;

    public async Task End(string token, CancellationToken cancellation)
    {
        if (Open(token) is { } opened)
        {
            await ended.Add(token, opened.ExpiresAt, cancellation);
        }
    }

    private (Guid ComplaintId, DateTimeOffset ExpiresAt)? Open(string token)
    {
        Span<byte> bytes = stackalloc byte[PayloadBytes + MacBytes];
        if (
            !token.StartsWith(Prefix, StringComparison.Ordinal)
            || !Base64Url.IsValid(token.AsSpan(Prefix.Length), out var length)
            || length != bytes.Length
        )
        {
            return null;
        }

        Base64Url.DecodeFromChars(token.AsSpan(Prefix.Length), bytes);
        Span<byte> mac = stackalloc byte[MacBytes];
        Mac(bytes[..PayloadBytes], mac);
        var expires = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[ExpiresAt..ChanceAt]));
        return CryptographicOperations.FixedTimeEquals(mac, bytes[PayloadBytes..]) && clock.GetUtcNow() < expires
            ? (new Guid(bytes[..16]), expires)
            : null;
    }

    private void Mac(ReadOnlySpan<byte> payload, Span<byte> mac)
    {
        Span<byte> full = stackalloc byte[32];
        HMACSHA256.HashData(_key, payload, full);
        full[..MacBytes].CopyTo(mac);
    }
}

/// <summary>Tracking tokens that their owner ended before their time.</summary>
internal interface IEndedTokens
{
    ValueTask<bool> Has(string token, CancellationToken cancellation);

    /// <param name="token">Kept as a hash.</param>
    /// <param name="expiresAt">From then on it opens nothing anyway.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task Add(string token, DateTimeOffset expiresAt, CancellationToken cancellation);
}
