using Ccs.Domain.Complaints;

namespace Ccs.Domain.Agencies;

public sealed partial record GovernmentDirectory
{
    /// <summary>
    /// The agency that has taken over what is asked of another one: the routing rules, one after the other, the more exact one first. Without a rule,
    /// or where the taker is retired, the agency itself.
    /// </summary>
    public string HandedOverTo(string agencyId, string? serviceId, string categoryId)
    {
        var at = agencyId;
        HashSet<string> been = [at];
        while (RuleFor(at, serviceId, categoryId) is { } rule && HasActiveAgency(rule.ToAgencyId) && been.Add(rule.ToAgencyId))
        {
            at = rule.ToAgencyId;
        }

        return at;
    }

    /// <summary>
    /// Where a complaint that names an agency goes. A rule never brings a complaint about a person to the officers of that person's own unit: there, and
    /// where the taker would be judge in its own matter, the agency's own line decides as if there were no rule.
    /// </summary>
    /// <param name="kind">What the complaint is about.</param>
    /// <param name="named">The agency that the complainant named.</param>
    /// <param name="serviceId">Of that agency; may be missing.</param>
    /// <param name="categoryId">Of the complaint.</param>
    /// <param name="hasInspector">Whether an agency has an active inspector.</param>
    public Route RouteFor(SubjectKind kind, string named, string? serviceId, string categoryId, Func<string, bool> hasInspector)
    {
        var line = LineOf(HandedOverTo(named, serviceId, categoryId));
        if (kind == SubjectKind.Person && (line.Count == 1 && !hasInspector(line[0])))
        {
            return Routing.For(kind, LineOf(named), hasInspector);
        }

        var route = Routing.For(kind, line, hasInspector);
        return kind == SubjectKind.Person && route == new Route(named, Desk.Agency)
            ? Routing.For(kind, LineOf(named), hasInspector)
            : route;
    }

    private RoutingRule? RuleFor(string agencyId, string? serviceId, string categoryId)
    {
        var top = TopCategoryOf(categoryId);
        return RoutingRules.Values
            .Where(rule => rule.AgencyId == agencyId)
            .Where(rule => rule.ServiceId is null || rule.ServiceId == serviceId)
            .Where(rule => rule.CategoryId is null || rule.CategoryId == categoryId || rule.CategoryId == top)
            .OrderByDescending(rule => (rule.ServiceId is null ? 0 : 4) + (rule.CategoryId is null ? 0 : rule.CategoryId == categoryId ? 2 : 1))
            .ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
