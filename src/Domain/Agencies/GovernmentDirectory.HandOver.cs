using Ccs.Domain.Complaints;

namespace Ccs.Domain.Agencies;

public sealed partial record GovernmentDirectory
{
    /// <summary>
    /// The agency that has taken over what is asked of another one: the routing rules, one after the other, the more exact one first.
    /// Without a rule, or where the taker is retired, the agency itself, or whoever took over from it for good.
    /// </summary>
    public string HandedOverTo(string agencyId, string? serviceId, string categoryId)
    {
        var at = agencyId;
        HashSet<string> been = [at];
        while (TakerOf(at, serviceId, categoryId) is { } taker && been.Add(taker))
        {
            at = taker;
        }

        return at;
    }

    /// <summary>
    /// Where a complaint that names an agency goes: that agency, or the one that took over from it. The unit of a person complained about
    /// stays the one that was named, so that a rule never brings the complaint to its officers. Null: the centre finds a place for it.
    /// </summary>
    /// <param name="kind">What the complaint is about.</param>
    /// <param name="named">The agency that the complainant named.</param>
    /// <param name="serviceId">Of that agency; may be missing.</param>
    /// <param name="categoryId">Of the complaint.</param>
    /// <param name="hasInspector">Whether an agency has an inspector who may see this complaint.</param>
    public Route? RouteFor(SubjectKind kind, string named, string? serviceId, string categoryId, Func<string, bool> hasInspector)
    {
        var taker = HandedOverTo(named, serviceId, categoryId);
        return HasActiveAgency(taker) ? Routing.Find(kind, UnitNow(named), LineOf(taker), hasInspector) : null;
    }

    private string? TakerOf(string agencyId, string? serviceId, string categoryId) =>
        RuleFor(agencyId, serviceId, categoryId) is { } rule && HasActiveAgency(rule.ToAgencyId) ? rule.ToAgencyId
        : Agencies.GetValueOrDefault(agencyId) is { Retired: true, SuccessorId: { } successor } ? successor
        : null;

    private RoutingRule? RuleFor(string agencyId, string? serviceId, string categoryId)
    {
        var top = TopCategoryOf(categoryId);
        return RoutingRules
            .Values.Where(rule => rule.AgencyId == agencyId)
            .Where(rule => rule.ServiceId is null || rule.ServiceId == serviceId)
            .Where(rule => rule.CategoryId is null || rule.CategoryId == categoryId || rule.CategoryId == top)
            .OrderByDescending(rule =>
                (rule.ServiceId is null ? 0 : 4)
                + (
                    rule.CategoryId is null ? 0
                    : rule.CategoryId == categoryId ? 2
                    : 1
                )
            )
            .ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
