using Ccs.Domain.Accounts;

namespace Ccs.Application.Ports;

/// <summary>What administrators have asked for with powerful accounts.</summary>
public interface IAccountRequests
{
    Task<AccountRequest?> Find(Guid requestId, CancellationToken cancellation);

    /// <summary>The newest first, at most two hundred.</summary>
    Task<IReadOnlyList<AccountRequest>> List(CancellationToken cancellation);

    /// <summary>One that is open still, whoever asked; null where there is none.</summary>
    Task<AccountRequest?> Open(Guid accountId, AccountChange change, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>With the commit; whoever decides at the same moment as somebody else loses.</summary>
    /// <exception cref="StaleVersionException">At the commit: somebody else decided first.</exception>
    void Store(AccountRequest request);
}
