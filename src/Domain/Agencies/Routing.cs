using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Agencies;

/// <summary>Where a complaint goes: an agency, and the queue in it.</summary>
public sealed record Route(string AgencyId, Desk Desk);

/// <summary>Where an agency stands in the tree.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="ParentId">The one above; null for the centre itself.</param>
/// <param name="CentreId">The root.</param>
public sealed record AgencyPlace(string AgencyId, string? ParentId, string CentreId);

/// <summary>The routing rule, over a line of agencies from the one named up to the centre.</summary>
public static class Routing
{
    /// <summary>
    /// A service: the agency itself. A person: never that person's own unit; the agency's inspector, else the parent agency (its inspector,
    /// else its officers).
    /// </summary>
    /// <param name="kind">What the complaint is about.</param>
    /// <param name="line">The agency named, its parent, and so on up to the centre; not empty.</param>
    /// <param name="hasInspector">Whether an agency has an active inspector.</param>
    public static Route For(SubjectKind kind, IReadOnlyList<string> line, Func<string, bool> hasInspector)
    {
        if (kind == SubjectKind.Service)
        {
            return new Route(line[0], Desk.Agency);
        }

        if (hasInspector(line[0]))
        {
            return new Route(line[0], Desk.Inspector);
        }

        if (line.Count == 1)
        {
            throw new RuleViolation(RuleCodes.PersonsOwnUnit);
        }

        return new Route(line[1], hasInspector(line[1]) ? Desk.Inspector : Desk.Agency);
    }

    /// <summary>
    /// A reopened complaint goes to the parent of the agency that answered; at the centre it stays. The level above is not the person's own
    /// unit: without an inspector its officers look at it, and the complainant is never refused for the want of one.
    /// </summary>
    public static Route ForReopening(SubjectKind kind, IReadOnlyList<string> line, Func<string, bool> hasInspector)
    {
        var above = line[Math.Min(1, line.Count - 1)];
        return new Route(above, kind == SubjectKind.Person && hasInspector(above) ? Desk.Inspector : Desk.Agency);
    }
}
