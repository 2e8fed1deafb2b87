using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Tests.Support;

/// <summary>Rows as the program wrote them before there were buckets.</summary>
internal static class Old
{
    public static WrappedKey Wrapped(Guid complaintId, string masterId, byte[] master, byte[] dataKey) =>
        new(complaintId, masterId, Convert.ToBase64String(AesGcmBox.Seal(master, dataKey, complaintId.ToByteArray())));
}
