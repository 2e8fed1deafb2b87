using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>The data keys of complaints, one each, wrapped by a key that can be destroyed with all its copies.</summary>
public interface IComplaintSeals
{
    /// <summary>A new key, stored with the commit; until <see cref="Keep"/> it is one of a filing that will be forgotten in days.</summary>
    Task<IComplaintSeal> Create(Guid complaintId, CancellationToken cancellation);

    /// <summary>The key of a complaint. Where it was destroyed, the seal opens nothing any more.</summary>
    Task<IComplaintSeal> Of(Guid complaintId, CancellationToken cancellation);

    /// <summary>The keys of several complaints in one look-up; those destroyed or unknown open nothing.</summary>
    Task<IReadOnlyDictionary<Guid, IComplaintSeal>> Of(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation);

    /// <summary>The contact is verified: with the commit the key is kept until the complaint is erased.</summary>
    Task Keep(Guid complaintId, CancellationToken cancellation);

    /// <summary>Destroys the key with the commit: everything sealed under it is erased.</summary>
    void Destroy(Guid complaintId);
}

/// <summary>Seals and opens the personal data of one complaint. AES-256-GCM; complaint and field are authenticated with it.</summary>
public interface IComplaintSeal
{
    /// <summary>Whose it is.</summary>
    Guid ComplaintId { get; }

    /// <summary>The key is gone: <see cref="Open"/> gives null, <see cref="Seal"/> throws.</summary>
    bool IsDestroyed { get; }

    /// <param name="field">One of <see cref="Complaints.Fields"/>; a value sealed for one field does not open as another.</param>
    /// <param name="text">Clear text.</param>
    Sealed Seal(string field, string text);

    /// <summary>The clear text, or null after erasure.</summary>
    string? Open(string field, Sealed value);

    /// <summary>What opens the commitment of one event (<c>docs/evidence-format.md</c>): of the key and the event alone, so that it can be
    /// made again as long as the key is there; null after erasure.</summary>
    byte[]? Opening(Guid eventId);
}

/// <summary>Opening what may not be there.</summary>
public static class ComplaintSealExtensions
{
    public static string? OpenOrNull(this IComplaintSeal seal, string field, Sealed? value) =>
        value is { } present ? seal.Open(field, present) : null;
}
