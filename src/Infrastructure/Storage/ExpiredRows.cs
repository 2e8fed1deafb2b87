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
        await using var session = store.LightweightSession();
        var count =
            await session.Query<IdempotentReply>().CountAsync(reply => reply.At < repliedBefore, cancellation)
            + await session.Query<VerificationQuota>().CountAsync(quota => quota.LastAt < dayAgo, cancellation)
            + await session.Query<RecoveryQuota>().CountAsync(quota => quota.LastAt < dayAgo, cancellation)
            + await session.Query<Draft>().CountAsync(draft => draft.ExpiresAt <= now, cancellation);
        session.DeleteWhere<IdempotentReply>(reply => reply.At < repliedBefore);
        session.DeleteWhere<VerificationQuota>(quota => quota.LastAt < dayAgo);
        session.DeleteWhere<RecoveryQuota>(quota => quota.LastAt < dayAgo);
        session.DeleteWhere<Draft>(draft => draft.ExpiresAt <= now);
        await session.SaveChangesAsync(cancellation);
        return count;
    }
}
