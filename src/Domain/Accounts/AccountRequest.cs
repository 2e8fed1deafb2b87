using Ccs.Domain.Shared;

namespace Ccs.Domain.Accounts;

public enum RequestStatus
{
    /// <summary>Another administrator has to decide.</summary>
    Open,
    Agreed,
    Refused,

    /// <summary>Nobody decided in time.</summary>
    Lapsed,
}

/// <summary>What one administrator asks for and another has to agree to.</summary>
public sealed record AccountRequest
{
    /// <summary>Nobody remembers after a week why it was asked for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required AccountChange Change { get; init; }

    /// <summary>Also of an account that is to be made.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Of then on, where it is made or moved.</summary>
    public Role? Role { get; init; }

    public string? AgencyId { get; init; }

    /// <summary>Names and address of an account that is to be made, sealed; null for others.</summary>
    public Sealed? Details { get; init; }

    /// <summary>Why, sealed.</summary>
    public required Sealed Reason { get; init; }

    /// <summary>The administrator's account.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>As stored: one that lapsed is open still (<see cref="StatusAt"/>).</summary>
    public RequestStatus Status { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public DateTimeOffset ExpiresAt => AskedAt + Lifetime;

    public RequestStatus StatusAt(DateTimeOffset now) => Status == RequestStatus.Open && now >= ExpiresAt ? RequestStatus.Lapsed : Status;

    /// <summary>The facts of its asking.</summary>
    public StaffChangeRequested Asked() => new(AskedAt, AccountId, Id, Change, Role, AgencyId);

    /// <param name="askerInOffice">Whoever asked is an administrator still, and at work.</param>
    /// <param name="now">UTC.</param>
    /// <param name="actor">The other administrator.</param>
    public (AccountRequest Decided, IAccountEvent Fact) Agree(bool askerInOffice, DateTimeOffset now, Actor actor)
    {
        RequireOpen(now, actor);
        Refused(!askerInOffice, AccountRules.RequestAskerGone);
        return (Decide(RequestStatus.Agreed, now, actor), new StaffChangeAgreed(now, AccountId, Id));
    }

    public (AccountRequest Decided, IAccountEvent Fact) Refuse(DateTimeOffset now, Actor actor)
    {
        RequireOpen(now, actor);
        return (Decide(RequestStatus.Refused, now, actor), new StaffChangeRefused(now, AccountId, Id));
    }

    private AccountRequest Decide(RequestStatus status, DateTimeOffset now, Actor actor) =>
        this with
        {
            Status = status,
            DecidedBy = actor.Id,
            DecidedAt = now,
        };

    private void RequireOpen(DateTimeOffset now, Actor actor)
    {
        Refused(StatusAt(now) is RequestStatus.Agreed or RequestStatus.Refused, AccountRules.RequestDecided);
        Refused(StatusAt(now) is RequestStatus.Lapsed, AccountRules.RequestLapsed);
        Refused(actor.IsStaff && actor.Id == AskedBy, AccountRules.RequestOwn);
    }

    private static void Refused(bool refused, string code)
    {
        if (refused)
        {
            throw new RuleViolation(code);
        }
    }
}
