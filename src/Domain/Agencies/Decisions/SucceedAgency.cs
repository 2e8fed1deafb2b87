using Ccs.Domain.Time;
using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>
    /// X takes over from Y: Y is retired, and all that stands under it in the directory goes to X. Y itself is put below X, so that what it
    /// answered is seen, and counted, where its work goes on. An agency that is retired already may be succeeded too.
    /// </summary>
    public static IReadOnlyList<IDirectoryEvent> SucceedAgency(
        GovernmentDirectory directory,
        string id,
        string successorId,
        DateTimeOffset now
    )
    {
        var agency = directory.RequireAgency(id);
        var successor = directory.RequireAgency(successorId);
        Refuse(agency.ParentId is null, DirectoryRules.RootIsFixed);
        Refuse(id == successorId, DirectoryRules.SucceedsItself);
        Refuse(directory.IsSucceededBy(successorId, id), DirectoryRules.SuccessionInCircles);
        Refuse(successor.Retired, DirectoryRules.SuccessorRetired);
        return agency is { Retired: true } && agency.SuccessorId == successorId
            ? []
            :
            [
                new AgencySucceeded(now, id, successorId),
                .. Places(directory, agency, successor, now),
                .. directory
                    .Services.Values.Where(service => service.AgencyId == id)
                    .OrderBy(service => service.Id, StringComparer.Ordinal)
                    .Select(service => new ServiceMoved(now, service.Id, id, successorId)),
                .. Policies(directory, id, successorId, now),
                .. Rules(directory, id, successorId, now),
            ];
    }

    private static bool IsSucceededBy(this GovernmentDirectory directory, string id, string other)
    {
        var at = directory.Agencies[id].SuccessorId;
        HashSet<string> been = [id];
        while (at is not null && at != other && been.Add(at))
        {
            at = directory.Agencies.GetValueOrDefault(at)?.SuccessorId;
        }

        return at == other;
    }

    /// <summary>A successor from below comes up first; then the others that take complaints, and at last the one that goes.</summary>
    private static IEnumerable<IDirectoryEvent> Places(GovernmentDirectory directory, Agency agency, Agency successor, DateTimeOffset now)
    {
        if (directory.LineOf(successor.Id).Contains(agency.Id))
        {
            yield return new AgencyMoved(now, successor.Id, successor.ParentId, agency.ParentId!);
        }

        foreach (
            var child in directory
                .Agencies.Values.Where(child => child.ParentId == agency.Id && !child.Retired && child.Id != successor.Id)
                .OrderBy(child => child.Id, StringComparer.Ordinal)
        )
        {
            yield return new AgencyMoved(now, child.Id, agency.Id, successor.Id);
        }

        if (agency.ParentId != successor.Id)
        {
            yield return new AgencyMoved(now, agency.Id, agency.ParentId, successor.Id);
        }
    }

    /// <summary>What the successor has set for itself goes on; only where it has set nothing, the other's comes with its cases.</summary>
    private static IEnumerable<IDirectoryEvent> Policies(GovernmentDirectory directory, string id, string successorId, DateTimeOffset now)
    {
        var today = WorkingCalendar.DayOf(now);
        var own = directory.Policies.Where(p => p.AgencyId == successorId).Select(p => p.CategoryId).ToHashSet();
        var theirs = directory
            .Policies.Where(p => p.AgencyId == id)
            .GroupBy(p => p.CategoryId, StringComparer.Ordinal)
            .Where(versions => !own.Contains(versions.Key));
        foreach (var versions in theirs)
        {
            var newId = FreeId(directory, successorId, versions.Key);
            var inForce = versions.Where(p => p.EffectiveFrom <= today).MaxBy(p => p.Version);
            var version = 1;
            foreach (var policy in versions.Where(p => p == inForce || p.EffectiveFrom > today).OrderBy(p => p.Version))
            {
                yield return policy with
                {
                    At = now,
                    Id = newId,
                    Version = version++,
                    AgencyId = successorId,
                    EffectiveFrom = policy.EffectiveFrom > today ? policy.EffectiveFrom : today,
                };
            }
        }
    }

    /// <summary>
    /// Rules that lead to it lead to the successor; those about one of its services go with the service. What a rule says of complaints
    /// that name the agency itself still holds of them: nobody else's are led by it.
    /// </summary>
    private static IEnumerable<IDirectoryEvent> Rules(GovernmentDirectory directory, string id, string successorId, DateTimeOffset now)
    {
        foreach (var rule in directory.RoutingRules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            var of = rule is { ServiceId: not null } && rule.AgencyId == id ? successorId : rule.AgencyId;
            var to = rule.ToAgencyId == id ? successorId : rule.ToAgencyId;
            if ((of, to) == (rule.AgencyId, rule.ToAgencyId))
            {
                continue;
            }

            yield return of == to
                ? new RoutingRuleRemoved(now, rule.Id)
                : new RoutingRuleSet(now, rule.Id, of, rule.ServiceId, rule.CategoryId, to);
        }
    }
}
