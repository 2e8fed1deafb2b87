using Ccs.Domain.Complaints;

namespace Ccs.Domain.Agencies;

public sealed partial record GovernmentDirectory
{
    /// <summary>
    /// The agency itself while it takes complaints; else whoever took over from it, one after the other; where there is nobody, the nearest
    /// above that takes them. The centre always does.
    /// </summary>
    public string StandingFor(string agencyId)
    {
        var at = agencyId;
        HashSet<string> been = [];
        while (!HasActiveAgency(at) && been.Add(at) && Agencies.TryGetValue(at, out var agency))
        {
            at = agency.SuccessorId ?? agency.ParentId ?? Centre.Id;
        }

        return HasActiveAgency(at) ? at : Centre.Id;
    }

    /// <summary>The unit of a person complained about, by whoever took over from it: its people work there now.</summary>
    public string? UnitNow(string? unit)
    {
        var at = unit;
        HashSet<string> been = [];
        while (at is not null && been.Add(at) && Agencies.GetValueOrDefault(at) is { Retired: true, SuccessorId: { } successor })
        {
            at = successor;
        }

        return at;
    }

    /// <summary>Where a running case of a retired agency goes.</summary>
    public Route RouteForSuccession(SubjectKind kind, string? unit, string agencyId, Func<string, bool> hasInspector) =>
        Routing.ForTakingOver(kind, UnitNow(unit), LineOf(StandingFor(agencyId)), hasInspector);

    /// <summary>
    /// Where a reopened complaint goes: to the level above the agency that answered. Where that agency is retired, whoever stands for it
    /// looks at it anew.
    /// </summary>
    public Route RouteForReopening(SubjectKind kind, string? unit, string answeredBy, Func<string, bool> hasInspector) =>
        HasActiveAgency(answeredBy)
            ? Routing.ForReopening(kind, UnitNow(unit), LineOf(answeredBy), hasInspector)
            : RouteForSuccession(kind, unit, answeredBy, hasInspector);
}
