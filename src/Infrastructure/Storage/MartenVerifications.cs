using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Challenges and quotas with optimistic concurrency: of two tries at once only one is heard, so none goes uncounted.</summary>
internal sealed class MartenVerifications(IDocumentSession session) : IVerifications
{
    private const int AnHour = 3;
    private const int ADay = 10;

    public Task<VerificationChallenge?> Find(Guid complaintId, CancellationToken cancellation) =>
        session.LoadAsync<VerificationChallenge>(complaintId, cancellation);

    public void Store(VerificationChallenge challenge) => session.Store(challenge);

    public async Task CountCode(string contactToken, DateTimeOffset now, CancellationToken cancellation)
    {
        var quota = await session.LoadAsync<VerificationQuota>(contactToken, cancellation);
        var day = quota?.Sent.Where(at => at > now.AddDays(-1)).Order().ToList() ?? [];
        var hour = day.Where(at => at > now.AddHours(-1)).ToList();
        if (day.Count >= ADay)
        {
            throw new TooManyException("verification.too-many-codes", day[^ADay].AddDays(1) - now);
        }

        if (hour.Count >= AnHour)
        {
            throw new TooManyException("verification.too-many-codes", hour[^AnHour].AddHours(1) - now);
        }

        session.Store(new VerificationQuota(contactToken, [.. day, now], now));
    }
}

/// <summary>When codes were sent to a contact during the last day.</summary>
/// <param name="Id">Token of the contact.</param>
/// <param name="Sent">Instants.</param>
/// <param name="LastAt">The latest; older than a day, the row can go.</param>
public sealed record VerificationQuota(string Id, IReadOnlyList<DateTimeOffset> Sent, DateTimeOffset LastAt);
