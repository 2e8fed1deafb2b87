namespace Ccs.Infrastructure.Identity;

/// <summary>A bearer session. The token itself is nowhere, only its hash.</summary>
public sealed class StaffSessionRow
{
    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenHash { get; init; }

    public Guid StaffId { get; init; }

    /// <summary>The account's at sign-in: another password or role gives it a new one, and ends the session.</summary>
    public required string SecurityStamp { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
