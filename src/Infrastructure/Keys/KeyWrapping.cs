using Ccs.Application.Ports;
using Ccs.Infrastructure.Keys.Outer;

namespace Ccs.Infrastructure.Keys;

/// <summary>Wraps data keys with the key of a bucket or a day; unwraps with the one that wrapped, which may also be a master key: that of
/// a complaint of before there were buckets. The complaint is authenticated with it.</summary>
internal sealed class KeyWrapping(MasterKeys masters, OuterKeys keys)
{
    public WrappedKey Wrap(Guid complaintId, KeyName name, ReadOnlySpan<byte> key) =>
        new(complaintId, name.ToString(), Convert.ToBase64String(AesGcmBox.Seal(keys.Get(name), key, complaintId.ToByteArray())));

    public IComplaintSeal Unwrap(Guid complaintId, WrappedKey? wrapped) =>
        wrapped is null ? new DestroyedSeal(complaintId) : new ComplaintSeal(complaintId, Open(complaintId, wrapped));

    /// <summary>The data key itself.</summary>
    public byte[] Open(Guid complaintId, WrappedKey wrapped) =>
        AesGcmBox.Open(
            KeyName.Parse(wrapped.KeyId) is { } name ? keys.Get(name) : masters.Master(wrapped.KeyId),
            Convert.FromBase64String(wrapped.Wrapped),
            complaintId.ToByteArray()
        );

    /// <summary>Whether there is such a key.</summary>
    public bool Knows(string keyId) => KeyName.Parse(keyId) is { } name ? keys.Find(name) is not null : masters.Has(keyId);
}
