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

/// <summary>One small row a complaint, for a day.</summary>
internal sealed class MartenRecoveredCodes(IDocumentSession session) : IRecoveredCodes
{
    public void Sent(IReadOnlyCollection<Guid> complaintIds, DateTimeOffset now) =>
        session.Store(complaintIds.Select(id => new RecoveredCode(id, now)));

    public async Task<bool> Lately(Guid complaintId, DateTimeOffset now, CancellationToken cancellation) =>
        await session.LoadAsync<RecoveredCode>(complaintId, cancellation) is { } sent && sent.At > now - RecoveredCode.Lifetime;
}

/// <param name="Id">The complaint.</param>
/// <param name="At">When its code was last sent to its contact again.</param>
public sealed record RecoveredCode(Guid Id, DateTimeOffset At)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
}
