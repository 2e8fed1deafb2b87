using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Marten;

namespace Ccs.Infrastructure.Keys;

/// <summary>A complaint's data key, wrapped by a master key. Deleting this row is what erases a person.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="KeyId">Which master key wraps it.</param>
/// <param name="Wrapped">Base 64.</param>
public sealed record WrappedKey(Guid Id, string KeyId, string Wrapped);

/// <summary>Data keys in the same unit of work as the events that they seal.</summary>
internal sealed class ComplaintSeals(IDocumentSession session, KeyWrapping wrapping) : IComplaintSeals
{
    private readonly Dictionary<Guid, IComplaintSeal> _made = [];

    public IComplaintSeal Create(Guid complaintId)
    {
        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        session.Insert(wrapping.Wrap(complaintId, key));
        return _made[complaintId] = new ComplaintSeal(complaintId, key);
    }

    public async Task<IComplaintSeal> Of(Guid complaintId, CancellationToken cancellation) =>
        _made.TryGetValue(complaintId, out var made)
            ? made
            : wrapping.Unwrap(complaintId, await session.LoadAsync<WrappedKey>(complaintId, cancellation));

    public async Task<IReadOnlyDictionary<Guid, IComplaintSeal>> Of(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation)
    {
        var keys = (await session.LoadManyAsync<WrappedKey>(cancellation, complaintIds)).ToDictionary(key => key.Id);
        return complaintIds.Distinct().ToDictionary(id => id, id => wrapping.Unwrap(id, keys.GetValueOrDefault(id)));
    }

    public void Destroy(Guid complaintId) => session.Delete<WrappedKey>(complaintId);
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

/// <summary>Wraps data keys with the current master key; unwraps with the one that wrapped.
/// The complaint is authenticated with it.</summary>
internal sealed class KeyWrapping(MasterKeys keys)
{
    public WrappedKey Wrap(Guid complaintId, ReadOnlySpan<byte> key) =>
        new(
            complaintId,
            keys.CurrentId,
            Convert.ToBase64String(AesGcmBox.Seal(keys.Master(keys.CurrentId), key, complaintId.ToByteArray()))
        );

    public IComplaintSeal Unwrap(Guid complaintId, WrappedKey? wrapped) =>
        wrapped is null
            ? new DestroyedSeal()
            : new ComplaintSeal(
                complaintId,
                AesGcmBox.Open(keys.Master(wrapped.KeyId), Convert.FromBase64String(wrapped.Wrapped), complaintId.ToByteArray())
            );
}

/// <summary>Seals with the complaint and the field as associated data: a value moved to another place does not open there.</summary>
internal sealed class ComplaintSeal(Guid complaintId, byte[] key) : IComplaintSeal
{
    private const string Format = "s1.";

    public bool IsDestroyed => false;

    public Sealed Seal(string field, string text) =>
        new(Format + Base64Url.EncodeToString(AesGcmBox.Seal(key, Encoding.UTF8.GetBytes(text), Place(field))));

    public string? Open(string field, Sealed value) =>
        value.Token.StartsWith(Format, StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(AesGcmBox.Open(key, Base64Url.DecodeFromChars(value.Token.AsSpan(Format.Length)), Place(field)))
            : throw new CryptographicException("Not a sealed value of a known format.");

    private byte[] Place(string field) => [.. complaintId.ToByteArray(), .. Encoding.UTF8.GetBytes(field)];
}

/// <summary>What is left when the key is gone.</summary>
internal sealed class DestroyedSeal : IComplaintSeal
{
    public bool IsDestroyed => true;

    public Sealed Seal(string field, string text) => throw new Domain.Shared.RuleViolation("complaint.erased");

    public string? Open(string field, Sealed value) => null;
}
