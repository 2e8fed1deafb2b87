using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Rows that are of use for a time only: replies for repeated calls, for a day counts of codes sent, and drafts.</summary>
internal sealed class ExpiredRows(IDocumentStore store, TimeProvider clock)
{
    public async Task<int> Remove(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var dayAgo = now.AddDays(-1);
        var repliedBefore = now - IdempotentReply.Lifetime;
        var seenBefore = now - BatchSight.Lifetime;
        await using var session = store.LightweightSession();
        var count =
            await session.Query<IdempotentReply>().CountAsync(reply => reply.At < repliedBefore, cancellation)
            + await session.Query<RecoveryQuota>().CountAsync(quota => quota.LastAt < dayAgo, cancellation)
            + await session.Query<RecoveredCode>().CountAsync(code => code.At < dayAgo, cancellation)
            + await session.Query<FilingReturned>().CountAsync(found => found.At < dayAgo, cancellation)
            + await session.Query<BatchSight>().CountAsync(sight => sight.At < seenBefore, cancellation)
            + await session.Query<Draft>().CountAsync(draft => draft.ExpiresAt <= now, cancellation);
        session.DeleteWhere<IdempotentReply>(reply => reply.At < repliedBefore);
        session.DeleteWhere<RecoveryQuota>(quota => quota.LastAt < dayAgo);
        session.DeleteWhere<RecoveredCode>(code => code.At < dayAgo);
        session.DeleteWhere<FilingReturned>(found => found.At < dayAgo);
        session.DeleteWhere<BatchSight>(sight => sight.At < seenBefore);
        session.DeleteWhere<Draft>(draft => draft.ExpiresAt <= now);
        await session.SaveChangesAsync(cancellation);
        return count + await CodeQuotas.Forget(store, now, cancellation);
    }
}
