using Ccs.Application.Complaints;
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

    /// <summary>All cases, for the system, which counts them and shows none.</summary>
    internal static CaseScope Everything { get; } = new(string.Empty, everything: true, Desk.Agency, []);

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

    /// <summary>Where a case that this scope sees can lie.</summary>
    internal IEnumerable<SearchPlace> Places(GovernmentDirectory directory) =>
        AgencyIds is { } agencies ? agencies.Select(agency => new SearchPlace(agency, Desk)) : SearchPlace.All(directory);

    /// <summary>The same of a row.</summary>
    public bool IncludesRow(CaseRow row) =>
        !row.Barred.Contains(StaffId)
        && (AgencyIds is null || (row.Desk == Desk && row.AgencyId is { } agency && AgencyIds.Contains(agency)));

    /// <summary>Sees any case at all.</summary>
    public static bool IsCaseWorker(StaffMember member) =>
        member.Role == Role.CentreOfficer || (member is { Role: Role.Officer or Role.AgencyHead or Role.Inspector, AgencyId: not null });

    /// <summary>Whether a member of staff sees this complaint: whoever does not is not told of it either.</summary>
    public static bool Sees(StaffMember member, Complaint complaint, GovernmentDirectory directory) =>
        IsCaseWorker(member) && Of(Actor.Staff(member.Id, member.Role, member.AgencyId), directory).Includes(complaint);
}
