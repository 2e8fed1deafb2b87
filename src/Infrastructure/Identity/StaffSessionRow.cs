using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Identity;

/// <summary>A session. The token itself is nowhere, only its hash;
/// where it was opened from is not kept beyond the families of two products.</summary>
public sealed class StaffSessionRow
{
    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>To speak of the session without its token.</summary>
    public Guid Id { get; init; }

    public Guid StaffId { get; init; }

    /// <summary>The account's at sign-in: another password or role gives it a new one, and ends the session.</summary>
    public required string SecurityStamp { get; set; }

    public SignInWay Way { get; init; }

    public string? Browser { get; init; }

    public string? System { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Written at most once a minute.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset ExpiresAt { get; init; }
}
