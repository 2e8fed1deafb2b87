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

/// <summary>
/// The routing rule, over a line of agencies from the one named up to the centre. A complaint about a person never reaches the officers of
/// that person's unit, nor those of a unit below it, whose cases the person's unit sees; an inspector may look into any.
/// </summary>
public static class Routing
{
    /// <summary>
    /// A service: the agency itself. A person: the agency's inspector, else the nearest level above that has an inspector or is not the
    /// person's unit. Null where there is no such level.
    /// </summary>
    /// <param name="kind">What the complaint is about.</param>
    /// <param name="personsUnit">The unit that the complainant named as the person's; null: the agency of the line counts as it.</param>
    /// <param name="line">The agency chosen, its parent, and so on up to the centre; not empty.</param>
    /// <param name="hasInspector">Whether an agency has an inspector who may see this complaint.</param>
    public static Route? Find(SubjectKind kind, string? personsUnit, IReadOnlyList<string> line, Func<string, bool> hasInspector)
    {
        var own = personsUnit is null ? 0 : PlaceOf(personsUnit, line);
        return kind == SubjectKind.Service
            ? new Route(line[0], Desk.Agency)
            : AtOrAbove(0, Math.Max(0, own), line, hasInspector) ?? (own < 0 ? new Route(line[^1], Desk.Agency) : null);
    }

    /// <summary>The same, for a decision that needs a route.</summary>
    /// <exception cref="RuleViolation">There is none outside the person's own unit.</exception>
    public static Route For(SubjectKind kind, string? personsUnit, IReadOnlyList<string> line, Func<string, bool> hasInspector) =>
        Find(kind, personsUnit, line, hasInspector) ?? throw new RuleViolation(RuleCodes.PersonsOwnUnit);

    /// <summary>
    /// A reopened complaint goes to the level above the agency that answered; at the centre it stays. The complainant is never refused for
    /// the want of an inspector: where every level above is the person's unit, it stays with who answered, and there, if need be, at the
    /// desk of an inspector who is still to come; the centre sees it and may refer it.
    /// </summary>
    public static Route ForReopening(SubjectKind kind, string? personsUnit, IReadOnlyList<string> line, Func<string, bool> hasInspector)
    {
        var above = Math.Min(1, line.Count - 1);
        if (kind == SubjectKind.Service)
        {
            return new Route(line[above], Desk.Agency);
        }

        var own = PlaceOf(personsUnit, line);
        return AtOrAbove(above, own, line, hasInspector)
            ?? new Route(line[0], own >= 0 || hasInspector(line[0]) ? Desk.Inspector : Desk.Agency);
    }

    /// <summary>
    /// A running case whose agency is gone: to whoever takes over, by the same rule. It cannot wait for want of an inspector: where every
    /// level is the person's unit, it lies at the desk of an inspector who is still to come; the centre sees it and may refer it.
    /// </summary>
    public static Route ForTakingOver(SubjectKind kind, string? personsUnit, IReadOnlyList<string> line, Func<string, bool> hasInspector) =>
        Find(kind, personsUnit, line, hasInspector) ?? new Route(line[0], Desk.Inspector);

    private static Route? AtOrAbove(int first, int own, IReadOnlyList<string> line, Func<string, bool> hasInspector)
    {
        for (var i = first; i < line.Count; i++)
        {
            if (hasInspector(line[i]))
            {
                return new Route(line[i], Desk.Inspector);
            }

            if (i > own)
            {
                return new Route(line[i], Desk.Agency);
            }
        }

        return null;
    }

    private static int PlaceOf(string? personsUnit, IReadOnlyList<string> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] == personsUnit)
            {
                return i;
            }
        }

        return -1;
    }
}
