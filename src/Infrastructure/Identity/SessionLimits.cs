using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;

namespace Ccs.Infrastructure.Identity;

/// <summary>How long a session may be silent before it ends by itself, whatever is left of its eight hours.</summary>
public sealed record SessionLimits
{
    /// <summary>Of the centre, auditors and administrators.</summary>
    public int PowerfulMinutes { get; init; } = 30;

    /// <summary>Of everybody else.</summary>
    public int OtherMinutes { get; init; } = 480;

    public TimeSpan Of(Role role) => TimeSpan.FromMinutes(PowerfulAccounts.Is(role) ? PowerfulMinutes : OtherMinutes);
}
