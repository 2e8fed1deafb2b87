using Ccs.Application.Ports;
using Ccs.Domain.Access;
using Ccs.Domain.Shared;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// Accesses are events too, on disk before anything is served. Each is a stream of its own: they decide nothing, so they need no order
/// among themselves, and a stream that all readers of a case append to would refuse those who come at the same time.
/// </summary>
internal sealed class MartenAccessLog(IDocumentStore store, ISecrets secrets, ICorrelation correlation, TimeProvider clock) : IAccessLog
{
    public async Task Record(Guid complaintId, string what, Guid? which, Actor actor, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = actor.ToString();
        session.CorrelationId = correlation.CorrelationId;
        session.Events.StartStream(secrets.NewId(), new CaseAccessed(clock.GetUtcNow(), complaintId, what, which, actor.Id));
        await session.SaveChangesAsync(cancellation);
    }
}
