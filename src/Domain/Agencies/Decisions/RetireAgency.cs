using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>
    /// It takes no new complaints. What stands below it must be moved or retired first: complaints about persons there would come up to an
    /// agency that takes none. What it is still to answer must be taken over: no case lies where nobody works.
    /// </summary>
    /// <param name="directory">As it stands.</param>
    /// <param name="id">Of the agency.</param>
    /// <param name="openCases">Assigned to it and not yet answered.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<IDirectoryEvent> RetireAgency(GovernmentDirectory directory, string id, int openCases, DateTimeOffset now)
    {
        var agency = directory.RequireAgency(id);
        Refuse(agency.ParentId is null, DirectoryRules.RootIsFixed);
        if (agency.Retired)
        {
            return [];
        }

        Refuse(directory.Agencies.Values.Any(below => below.ParentId == id && !below.Retired), DirectoryRules.AgenciesBelow);
        Refuse(openCases > 0, DirectoryRules.HasOpenCases);
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
