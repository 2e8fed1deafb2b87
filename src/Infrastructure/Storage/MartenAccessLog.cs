using System.Buffers.Binary;
using Ccs.Application.Ports;
using Ccs.Domain.Access;
using Ccs.Domain.Shared;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Accesses are events too, in a stream of their own beside the complaint's, on disk before anything is served.</summary>
internal sealed class MartenAccessLog(IDocumentStore store, ICorrelation correlation, TimeProvider clock) : IAccessLog
{
    public async Task Record(Guid complaintId, string what, Guid? which, Actor actor, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = actor.ToString();
        session.CorrelationId = correlation.CorrelationId;
        session.Events.Append(StreamOf(complaintId), new CaseAccessed(clock.GetUtcNow(), complaintId, what, which, actor.Id));
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>The complaint's id with its version nibble turned: the same always, and no other complaint's.</summary>
    public static Guid StreamOf(Guid complaintId)
    {
        Span<byte> bytes = stackalloc byte[16];
        complaintId.TryWriteBytes(bytes, bigEndian: true, out _);
        var nibble = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)((nibble & 0x0FFF) | 0x8000));
        return new Guid(bytes, bigEndian: true);
    }
}
