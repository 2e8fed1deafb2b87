using Ccs.Domain.Shared;

namespace Ccs.Domain.Accounts;

/// <summary>
/// Something that an administrator did with a staff account. It carries the account's id, role and agency, and never a name: names are kept
/// with the account and go with it.
/// </summary>
public interface IAccountEvent
{
    /// <summary>When, UTC.</summary>
    DateTimeOffset At { get; }

    Guid AccountId { get; }
}

[EventName("staff-account-created")]
public sealed record StaffAccountCreated(DateTimeOffset At, Guid AccountId, Role Role, string? AgencyId) : IAccountEvent;

/// <summary>Another role, another agency, or both. Open sessions end.</summary>
[EventName("staff-account-moved")]
public sealed record StaffAccountMoved(DateTimeOffset At, Guid AccountId, Role FromRole, string? FromAgencyId, Role Role, string? AgencyId)
    : IAccountEvent;

/// <summary>Its owner has another name, in one script or both.</summary>
[EventName("staff-account-renamed")]
public sealed record StaffAccountRenamed(DateTimeOffset At, Guid AccountId) : IAccountEvent;

/// <summary>Nobody signs in with it until it is unlocked. Open sessions end.</summary>
[EventName("staff-account-locked")]
public sealed record StaffAccountLocked(DateTimeOffset At, Guid AccountId) : IAccountEvent;

/// <summary>Also of a lockout after wrong passwords.</summary>
[EventName("staff-account-unlocked")]
public sealed record StaffAccountUnlocked(DateTimeOffset At, Guid AccountId) : IAccountEvent;

/// <summary>It never comes back; its id stands in events for ever.</summary>
[EventName("staff-account-retired")]
public sealed record StaffAccountRetired(DateTimeOffset At, Guid AccountId) : IAccountEvent;

[EventName("staff-password-reset")]
public sealed record StaffPasswordReset(DateTimeOffset At, Guid AccountId) : IAccountEvent;

/// <summary>The next session enrols a new one; recovery codes are gone too.</summary>
[EventName("staff-one-time-code-reset")]
public sealed record StaffOneTimeCodeReset(DateTimeOffset At, Guid AccountId) : IAccountEvent;

/// <summary>All of them, such as when a device was lost. Open sessions end.</summary>
[EventName("staff-passkeys-removed")]
public sealed record StaffPasskeysRemoved(DateTimeOffset At, Guid AccountId) : IAccountEvent;

/// <summary>Whoever of the outside provider was bound to it is not any more: the next sign-in from there with its name or address
/// binds anew. Open sessions end.</summary>
[EventName("staff-external-released")]
public sealed record StaffExternalReleased(DateTimeOffset At, Guid AccountId) : IAccountEvent;

/// <summary>One administrator asks for what another has to agree to, since the account is powerful. Nothing has changed yet.</summary>
[EventName("staff-change-requested")]
public sealed record StaffChangeRequested(
    DateTimeOffset At,
    Guid AccountId,
    Guid RequestId,
    AccountChange Change,
    Role? Role,
    string? AgencyId
) : IAccountEvent;

/// <summary>Another administrator agreed; what was asked for follows in the same commit.</summary>
[EventName("staff-change-agreed")]
public sealed record StaffChangeAgreed(DateTimeOffset At, Guid AccountId, Guid RequestId) : IAccountEvent;

/// <summary>Another administrator refused; nothing changed.</summary>
[EventName("staff-change-refused")]
public sealed record StaffChangeRefused(DateTimeOffset At, Guid AccountId, Guid RequestId) : IAccountEvent;

/// <summary>
/// It signed in for the first time from a browser that an administrator uses who had made it or given it a new way in. Nothing is wrong
/// with that by itself; auditors see it among what stands out.
/// </summary>
/// <param name="At">When, UTC.</param>
/// <param name="AccountId">That signed in.</param>
/// <param name="MakerId">The administrator's account.</param>
[EventName("staff-signed-in-on-makers-device")]
public sealed record StaffSignedInOnMakersDevice(DateTimeOffset At, Guid AccountId, Guid MakerId) : IAccountEvent;
