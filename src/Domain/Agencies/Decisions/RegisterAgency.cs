using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

/// <summary>
/// What administrators decide about the directory. Pure: the directory, the input and the time give the events, or a rule refuses; what is
/// so already gives none.
/// </summary>
public static partial class ChangeDirectory
{
    /// <summary>A new unit of government, below one that takes complaints.</summary>
    public static IReadOnlyList<IDirectoryEvent> RegisterAgency(
        GovernmentDirectory directory,
        string id,
        string parentId,
        string kind,
        Names names,
        DateTimeOffset now
    )
    {
        names.RequireSpelling();
        if (directory.Agencies.TryGetValue(id, out var known))
        {
            Refuse(known != new Agency(id, parentId, kind, names), DirectoryRules.AgencyIdTaken);
            return [];
        }

        directory.RequireTakesComplaints(parentId, DirectoryRules.ParentRetired);
        return [new AgencyRegistered(now, id, parentId, kind, names)];
    }
}
