using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>
    /// Complaints that name one agency go to another, as after a merger; where a service or a category is named, only those. One rule for
    /// each of these places: setting it again changes where it leads. The agency named may be retired, the one that takes over may not.
    /// </summary>
    /// <param name="directory">As it stands.</param>
    /// <param name="newId">The id of the rule, where there is none for this place yet.</param>
    /// <param name="place">What is named, and where it goes; its id does not matter.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<IDirectoryEvent> SetRoutingRule(
        GovernmentDirectory directory,
        string newId,
        RoutingRule place,
        DateTimeOffset now
    )
    {
        directory.RequireAgency(place.AgencyId);
        directory.RequireTakesComplaints(place.ToAgencyId, DirectoryRules.TakerRetired);
        Refuse(place.AgencyId == place.ToAgencyId, DirectoryRules.SameAgency);
        Refuse(
            place.ServiceId is { } service && directory.RequireService(service).AgencyId != place.AgencyId,
            DirectoryRules.OtherAgencysService
        );
        _ = place.CategoryId is null ? null : directory.RequireCategory(place.CategoryId);

        var known = RuleOf(directory, place);
        if (known?.ToAgencyId == place.ToAgencyId)
        {
            return [];
        }

        Refuse(LeadsTo(directory, place.ToAgencyId, place.AgencyId), DirectoryRules.GoesInCircles);
        return [new RoutingRuleSet(now, known?.Id ?? newId, place.AgencyId, place.ServiceId, place.CategoryId, place.ToAgencyId)];
    }

    /// <summary>For a rule that is meant to be new: one that leads elsewhere from the same place is not changed by it.</summary>
    public static void RequireNewRule(GovernmentDirectory directory, RoutingRule rule) =>
        Refuse(RuleOf(directory, rule) is { } known && known.ToAgencyId != rule.ToAgencyId, DirectoryRules.PlaceHasRule);

    /// <summary>Complaints go by the ordinary way again. A rule that is not there changes nothing.</summary>
    public static IReadOnlyList<IDirectoryEvent> RemoveRoutingRule(GovernmentDirectory directory, string id, DateTimeOffset now) =>
        directory.RoutingRules.ContainsKey(id) ? [new RoutingRuleRemoved(now, id)] : [];

    private static RoutingRule? RuleOf(GovernmentDirectory directory, RoutingRule place) =>
        directory.RoutingRules.Values.FirstOrDefault(rule =>
            (rule.AgencyId, rule.ServiceId, rule.CategoryId) == (place.AgencyId, place.ServiceId, place.CategoryId)
        );

    /// <summary>Whether rules, whatever else they ask for, lead from one agency to another.</summary>
    private static bool LeadsTo(GovernmentDirectory directory, string from, string to)
    {
        HashSet<string> reached = [from];
        Queue<string> open = new([from]);
        while (open.TryDequeue(out var at))
        {
            foreach (
                var next in directory
                    .RoutingRules.Values.Where(rule => rule.AgencyId == at)
                    .Select(rule => rule.ToAgencyId)
                    .Where(reached.Add)
            )
            {
                open.Enqueue(next);
            }
        }

        return reached.Contains(to);
    }
}
