using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>
    /// It takes no new complaints. What stands below it must be moved or retired first: complaints about persons there would come up to an
    /// agency that takes none.
    /// </summary>
    public static IReadOnlyList<IDirectoryEvent> RetireAgency(GovernmentDirectory directory, string id, DateTimeOffset now)
    {
        var agency = directory.RequireAgency(id);
        Refuse(agency.ParentId is null, DirectoryRules.RootIsFixed);
        if (agency.Retired)
        {
            return [];
        }

        Refuse(directory.Agencies.Values.Any(below => below.ParentId == id && !below.Retired), DirectoryRules.AgenciesBelow);
        return [new AgencyRetired(now, id)];
    }

    /// <summary>It takes complaints again, where the agency above it does.</summary>
    public static IReadOnlyList<IDirectoryEvent> BringBackAgency(GovernmentDirectory directory, string id, DateTimeOffset now)
    {
        var agency = directory.RequireAgency(id);
        if (!agency.Retired)
        {
            return [];
        }

        Refuse(agency.ParentId is { } parent && !directory.HasActiveAgency(parent), DirectoryRules.ParentRetired);
        return [new AgencyBroughtBack(now, id)];
    }
}
