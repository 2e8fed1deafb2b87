using Ccs.Domain.Accounts;

namespace Ccs.Infrastructure.Identity;

/// <summary>Who made an account, as the events of accounts tell it.</summary>
public interface IAccountMakers
{
    /// <summary>The administrators who made it or gave it a new way in: a password, a one-time code, another try.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="since">UTC; what they did before doesn't count.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<Guid>> Of(Guid accountId, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>By the program itself, before the session is given out.</summary>
    Task Record(StaffSignedInOnMakersDevice fact, CancellationToken cancellation);
}
