using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>A new kind of grievance: of the first level, or below one of the first level.
    /// Its id is stored with complaints and never changes.</summary>
    public static IReadOnlyList<IDirectoryEvent> RegisterCategory(
        GovernmentDirectory directory,
        string id,
        string? parentId,
        Names names,
        DateTimeOffset now
    )
    {
        names.RequireSpelling();
        if (directory.Categories.TryGetValue(id, out var known))
        {
            Refuse(known != new Category(id, parentId, names), DirectoryRules.CategoryIdTaken);
            return [];
        }

        if (parentId is not null)
        {
            var parent = directory.RequireCategory(parentId);
            Refuse(parent.ParentId is not null, DirectoryRules.TwoLevelsOnly);
            Refuse(parent.Retired, DirectoryRules.CategoryParentRetired);
        }

        return [new CategoryRegistered(now, id, parentId, names)];
    }

    public static IReadOnlyList<IDirectoryEvent> RenameCategory(GovernmentDirectory directory, string id, Names names, DateTimeOffset now)
    {
        names.RequireSpelling();
        return directory.RequireCategory(id).Names == names ? [] : [new CategoryRenamed(now, id, names)];
    }
}
