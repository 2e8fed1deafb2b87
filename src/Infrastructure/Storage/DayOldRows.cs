using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Rows that are of no use after a day: replies for repeated calls, and counts of codes sent.</summary>
internal sealed class DayOldRows(IDocumentStore store, TimeProvider clock)
{
    public async Task<int> Remove(CancellationToken cancellation)
    {
        var dayAgo = clock.GetUtcNow().AddDays(-1);
        await using var session = store.LightweightSession();
        var count = await session.Query<IdempotentReply>().CountAsync(reply => reply.At < dayAgo, cancellation)
            + await session.Query<VerificationQuota>().CountAsync(quota => quota.LastAt < dayAgo, cancellation);
        session.DeleteWhere<IdempotentReply>(reply => reply.At < dayAgo);
        session.DeleteWhere<VerificationQuota>(quota => quota.LastAt < dayAgo);
        await session.SaveChangesAsync(cancellation);
        return count;
    }
}
