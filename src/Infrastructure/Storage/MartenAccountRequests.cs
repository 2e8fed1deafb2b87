using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Requests as documents; what was done with them stands in the events.</summary>
internal sealed class MartenAccountRequests(IDocumentSession session) : IAccountRequests
{
    private const int Most = 200;

    public Task<AccountRequest?> Find(Guid requestId, CancellationToken cancellation) =>
        session.LoadAsync<AccountRequest>(requestId, cancellation);

    public Task<IReadOnlyList<AccountRequest>> List(CancellationToken cancellation) =>
        session.Query<AccountRequest>().OrderByDescending(request => request.Id).Take(Most).ToListAsync(cancellation);

    public async Task<AccountRequest?> Open(Guid accountId, AccountChange change, DateTimeOffset now, CancellationToken cancellation) =>
        (await session.Query<AccountRequest>().Where(request => request.AccountId == accountId).ToListAsync(cancellation)).FirstOrDefault(
            request => request.Change == change && request.StatusAt(now) == RequestStatus.Open
        );

    public void Store(AccountRequest request) => session.Store(request);
}
