using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>Another place in the tree: never the root, never below itself. The agency keeps its cases;
    /// who sees them follows the tree.</summary>
    public static IReadOnlyList<IDirectoryEvent> MoveAgency(GovernmentDirectory directory, string id, string parentId, DateTimeOffset now)
    {
        var agency = directory.RequireAgency(id);
        Refuse(agency.ParentId is null, DirectoryRules.RootIsFixed);
        if (agency.ParentId == parentId)
        {
            return [];
        }

        directory.RequireTakesComplaints(parentId, DirectoryRules.ParentRetired);
        Refuse(directory.LineOf(parentId).Contains(id), DirectoryRules.BelowItself);
        return [new AgencyMoved(now, id, agency.ParentId, parentId)];
    }
}
