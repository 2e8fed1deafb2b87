using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Rows that are of no use after a day: replies for repeated calls, and counts of codes sent; and drafts whose time is over.</summary>
internal sealed class ShortLived(IDocumentStore store, TimeProvider clock)
{
    public async Task<int> Remove(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var dayAgo = now.AddDays(-1);
        await using var session = store.LightweightSession();
        var count = await session.Query<IdempotentReply>().CountAsync(reply => reply.At < dayAgo, cancellation)
            + await session.Query<VerificationQuota>().CountAsync(quota => quota.LastAt < dayAgo, cancellation)
            + await session.Query<Draft>().CountAsync(draft => draft.ExpiresAt <= now, cancellation);
        session.DeleteWhere<IdempotentReply>(reply => reply.At < dayAgo);
        session.DeleteWhere<VerificationQuota>(quota => quota.LastAt < dayAgo);
        session.DeleteWhere<Draft>(draft => draft.ExpiresAt <= now);
        await session.SaveChangesAsync(cancellation);
        return count;
    }
}
