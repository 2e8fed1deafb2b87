using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>With optimistic concurrency: of two messages at once one is counted after the other.</summary>
internal sealed class MartenRecoveryQuotas(IDocumentSession session) : IRecoveryQuotas
{
    private const int AnHour = 3;

    public async Task<bool> Count(string contactToken, DateTimeOffset now, CancellationToken cancellation)
    {
        var quota = await session.LoadAsync<RecoveryQuota>(contactToken, cancellation);
        var hour = quota?.Sent.Where(at => at > now.AddHours(-1)).ToList() ?? [];
        if (hour.Count >= AnHour)
        {
            return false;
        }

        session.Store(new RecoveryQuota(contactToken, [.. hour, now], now));
        return true;
    }
}

/// <summary>When codes of complaints were sent to a contact during the last hour.</summary>
/// <param name="Id">Token of the contact.</param>
/// <param name="Sent">Instants.</param>
/// <param name="LastAt">The latest; older than a day, the row goes.</param>
public sealed record RecoveryQuota(string Id, IReadOnlyList<DateTimeOffset> Sent, DateTimeOffset LastAt);
