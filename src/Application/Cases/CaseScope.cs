using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>
/// Which cases a member of staff may see. The one place for it: every query filters by it, and every decision looks the case up through
/// it first, so that a case that is not the caller's does not exist for them.
/// </summary>
public sealed record CaseScope
{
    private CaseScope(string staffId, bool everything, Desk desk, IReadOnlyList<string> agencies)
    {
        StaffId = staffId;
        AgencyIds = everything ? null : agencies;
        Desk = desk;
        Includes = complaint =>
            !complaint.Barred.Contains(staffId)
            && (everything || (complaint.Desk == desk && complaint.AgencyId is { } agency && agencies.Contains(agency)));
    }

    /// <summary>Who asks: a case that bars this account does not exist for it.</summary>
    public string StaffId { get; }

    /// <summary>Whose cases; null: everybody's, at both desks.</summary>
    public IReadOnlyList<string>? AgencyIds { get; }

    /// <summary>At which desk of those agencies.</summary>
    public Desk Desk { get; }

    /// <summary>The same of a complaint on the desk, which has no row yet of what was just decided.</summary>
    public Predicate<Complaint> Includes { get; }

    /// <summary>The centre sees all cases; an agency its own and those below, persons' cases only through the inspector.</summary>
    /// <exception cref="NotYoursToDoException">The role sees no case: auditor, analyst, administrator.</exception>
    public static CaseScope Of(Actor actor, GovernmentDirectory directory) =>
        actor switch
        {
            { Kind: not ActorKind.Staff } => throw new NotSignedInException(),
            { Role: Role.CentreOfficer } => new CaseScope(actor.Id, everything: true, Desk.Agency, []),
            { Role: Role.Officer or Role.AgencyHead, AgencyId: { } agency } => new CaseScope(
                actor.Id,
                everything: false,
                Desk.Agency,
                [.. directory.SubtreeOf(agency)]
            ),
            { Role: Role.Inspector, AgencyId: { } agency } => new CaseScope(
                actor.Id,
                everything: false,
                Desk.Inspector,
                [.. directory.SubtreeOf(agency)]
            ),
            _ => throw new NotYoursToDoException(),
        };

    /// <summary>Whether a member of staff sees this complaint: whoever does not is not told of it either.</summary>
    public static bool Sees(StaffMember member, Complaint complaint, GovernmentDirectory directory) =>
        member.Role is Role.CentreOfficer or Role.Officer or Role.AgencyHead or Role.Inspector
        && (member.Role == Role.CentreOfficer || member.AgencyId is not null)
        && Of(Actor.Staff(member.Id, member.Role, member.AgencyId), directory).Includes(complaint);
}
