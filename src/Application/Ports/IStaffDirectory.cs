using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>Members of staff, as far as the handling of complaints needs them.</summary>
public interface IStaffDirectory
{
    /// <summary>Agencies that have at least one active inspector besides these accounts.</summary>
    Task<IReadOnlySet<string>> AgenciesWithInspector(IReadOnlyCollection<string> besides, CancellationToken cancellation);

    /// <summary>By account id or user name (case does not matter); null where unknown.</summary>
    Task<StaffMember?> Find(string idOrUserName, CancellationToken cancellation);

    /// <summary>By account ids, for showing names.</summary>
    Task<IReadOnlyDictionary<string, StaffMember>> Find(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>
    /// Whoever may come to see a case of these agencies: their officers, heads and inspectors, and the centre's officers. Locked ones too,
    /// since they can be unlocked; in the order of their ids, the oldest first.
    /// </summary>
    Task<IReadOnlyList<StaffMember>> WhoMaySee(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation);

    /// <summary>The active officers, heads and inspectors of these agencies, by name.</summary>
    Task<IReadOnlyList<StaffMember>> MembersOf(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation);

    /// <summary>All active officers, heads, inspectors and officers of the centre who have an address, by agency.</summary>
    Task<IReadOnlyList<StaffMember>> Reachable(CancellationToken cancellation);

    /// <summary>The active members of one role in an agency; null: those who belong to none, as the centre's own do.</summary>
    Task<IReadOnlyList<StaffMember>> Members(string? agencyId, Role role, CancellationToken cancellation);
}

/// <summary>A staff account.</summary>
/// <param name="Id">Never changes; stands in events.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="DisplayName">For colleagues; never shown to complainants.</param>
/// <param name="Role">One role an account.</param>
/// <param name="AgencyId">Null for the centre's own roles.</param>
/// <param name="Email">Where reminders go; may be missing.</param>
/// <param name="Language">In which reminders are written.</param>
/// <param name="Active">Not locked, not retired.</param>
public sealed record StaffMember(
    Guid Id,
    string UserName,
    string DisplayName,
    Role Role,
    string? AgencyId,
    string? Email,
    Language Language,
    bool Active
)
{
    /// <summary>The display name in the other script; null where nobody has given one.</summary>
    public string? OtherName { get; init; }

    /// <summary>When news of cases is mailed.</summary>
    public MailTime Mail { get; init; }

    /// <summary>Has left, and does not come back.</summary>
    public bool Retired { get; init; }
}

/// <summary>
/// When a member of staff hears of what came to them. What is late or climbs the ladder is told at once, whatever was chosen.
/// </summary>
public enum MailTime
{
    /// <summary>All of it in one mail on the morning of a working day.</summary>
    Morning,

    AtOnce,
}
