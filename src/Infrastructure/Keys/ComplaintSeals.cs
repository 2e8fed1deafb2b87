using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Keys.Rotation;
using Ccs.Proof.Openings;
using Marten;

namespace Ccs.Infrastructure.Keys;

/// <summary>A complaint's data key, wrapped: by the key of the day while it waits for its code, then by that of its bucket. Deleting this
/// row is what erases a person; what copies of it there are is noise once the key that wraps it is destroyed.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="KeyId">Which key wraps it (<see cref="KeyName"/>); of before there were buckets a master key.</param>
/// <param name="Wrapped">Base 64.</param>
public sealed record WrappedKey(Guid Id, string KeyId, string Wrapped);

/// <summary>Data keys in the same unit of work as the events that they seal.</summary>
internal sealed class ComplaintSeals(IDocumentSession session, KeyWrapping wrapping, CurrentKeys current) : IComplaintSeals
{
    /// <summary>A row whose key goes with this commit; the bucket that wrapped it is to be rotated, a day is not. Which key that was stays
    /// known by its name, for the certificate (ADR 111).</summary>
    private const string Destroying = $"""
        with gone as (delete from {WrappedRows.Table} where id = ? returning id, data ->> 'keyId' as key_id),
        noted as (
            insert into {KeyTable.Erased} (complaint_id, name) select id, key_id from gone
            on conflict (complaint_id) do update set name = excluded.name)
        update {KeyTable.Current} k set touched = true from gone
        where not k.touched and k.slot like '{KeyName.BucketStart}%' and gone.key_id = k.slot || '.' || k.generation
        """;

    private readonly Dictionary<Guid, IComplaintSeal> _made = [];
    private readonly Dictionary<Guid, WrappedKey> _read = [];

    public async Task<IComplaintSeal> Create(Guid complaintId, CancellationToken cancellation)
    {
        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        var wrapped = wrapping.Wrap(complaintId, await current.Today(cancellation), key);
        session.Insert(wrapped);
        _read[complaintId] = wrapped;
        return _made[complaintId] = new ComplaintSeal(complaintId, key);
    }

    public async Task<IComplaintSeal> Of(Guid complaintId, CancellationToken cancellation) =>
        _made.TryGetValue(complaintId, out var made) ? made : wrapping.Unwrap(complaintId, await Read(complaintId, cancellation));

    public async Task<IReadOnlyDictionary<Guid, IComplaintSeal>> Of(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation)
    {
        var keys = (await session.LoadManyAsync<WrappedKey>(cancellation, complaintIds)).ToDictionary(key => key.Id);
        return complaintIds.Distinct().ToDictionary(id => id, id => wrapping.Unwrap(id, keys.GetValueOrDefault(id)));
    }

    public async Task Keep(Guid complaintId, CancellationToken cancellation)
    {
        var read = _read.GetValueOrDefault(complaintId) ?? await Read(complaintId, cancellation);
        if (read is null || KeyName.Parse(read.KeyId) is { IsBucket: true })
        {
            return;
        }

        var name = await current.Of(KeyName.BucketOf(complaintId), cancellation);
        var wrapped = wrapping.Wrap(complaintId, name, wrapping.Open(complaintId, read));
        session.QueueOperation(new KeepUnderBucket(WrappedRows.Table, wrapped, name, current));
    }

    public void Destroy(Guid complaintId) => session.QueueSqlCommand(Destroying, complaintId);

    private async Task<WrappedKey?> Read(Guid complaintId, CancellationToken cancellation)
    {
        var read = await session.LoadAsync<WrappedKey>(complaintId, cancellation);
        if (read is not null)
        {
            _read[complaintId] = read;
        }

        return read;
    }
}

/// <summary>The same for reactions, outside of any unit of work.</summary>
internal sealed class ComplaintSealReader(IDocumentStore store, KeyWrapping wrapping) : IComplaintSealReader
{
    public async Task<IComplaintSeal> Of(Guid complaintId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return wrapping.Unwrap(complaintId, await session.LoadAsync<WrappedKey>(complaintId, cancellation));
    }
}

/// <summary>Seals with the complaint and the field as associated data: a value moved to another place does not open there.</summary>
internal sealed class ComplaintSeal(Guid complaintId, byte[] key) : IComplaintSeal
{
    private const string Format = "s1.";

    public Guid ComplaintId => complaintId;

    public bool IsDestroyed => false;

    public Sealed Seal(string field, string text) =>
        new(Format + Base64Url.EncodeToString(AesGcmBox.Seal(key, Encoding.UTF8.GetBytes(text), Place(field))));

    public string? Open(string field, Sealed value) =>
        value.Token.StartsWith(Format, StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(AesGcmBox.Open(key, Base64Url.DecodeFromChars(value.Token.AsSpan(Format.Length)), Place(field)))
            : throw new CryptographicException("Not a sealed value of a known format.");

    public byte[]? Opening(Guid eventId) => Commitment.Secret(key, eventId);

    private byte[] Place(string field) => [.. complaintId.ToByteArray(), .. Encoding.UTF8.GetBytes(field)];
}

/// <summary>What is left when the key is gone.</summary>
internal sealed class DestroyedSeal(Guid complaintId) : IComplaintSeal
{
    public Guid ComplaintId => complaintId;

    public bool IsDestroyed => true;

    public Sealed Seal(string field, string text) => throw new RuleViolation(RuleCodes.Erased);

    public string? Open(string field, Sealed value) => null;

    public byte[]? Opening(Guid eventId) => null;
}
