using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity;

/// <summary>A staff account as it is stored. What the framework's user has and is not named here
/// is used as the framework means it.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>The display name in the other script: Kurdish or Arabic letters where that one is in Latin ones. May be missing.</summary>
    public string? OtherName { get; set; }

    /// <summary>The words of both names, normalised: what administrators search in.</summary>
    public required string NameWords { get; set; }

    public Role Role { get; set; }

    /// <summary>Null for the centre's own roles.</summary>
    public string? AgencyId { get; set; }

    public Language Language { get; set; }

    /// <summary>When news of cases is mailed.</summary>
    public MailTime Mail { get; set; }

    /// <summary>Locked by an administrator until unlocked. Wrong passwords lock nothing (<see cref="SignInTries"/>).</summary>
    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>Never comes back; its id stands in events for ever.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Demo staff only: no one-time code is asked for.</summary>
    public bool OneTimeCodeExempt { get; set; }

    /// <summary>The password was set by somebody else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Protected by a master key; null until the first right code.</summary>
    public string? OneTimeCodeSecret { get; set; }

    /// <summary>A secret that waits for its first right code, protected.</summary>
    public string? PendingSecret { get; set; }

    /// <summary>The time step of the last code that was taken: none is taken twice.</summary>
    public long LastTimeStep { get; set; }

    /// <summary>SHA-256 of those not used yet.</summary>
    public IList<string> RecoveryCodes { get; set; } = [];

    public bool MustEnrol => OneTimeCodeSecret is null && !OneTimeCodeExempt;

    /// <summary>Who signed in without the password is not asked for what belongs to it.</summary>
    public bool MustEnrolAfter(SignInWay way) => MustEnrol && way == SignInWay.Password;

    public bool MustChangePasswordAfter(SignInWay way) => MustChangePassword && way == SignInWay.Password;

    /// <summary>Of no meaning but to be another one.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Wrong passwords and codes typed in sessions of the account, since the last right one.</summary>
    public int WrongInside { get; set; }

    /// <summary>At work. Wrong passwords, which anybody can type, do not change that.</summary>
    public bool IsActive => RetiredAt is null && LockedAt is null;
}
