using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>It, and what is below it, can no longer be chosen; complaints filed under it keep it,
    /// and reports go on counting them.</summary>
    public static IReadOnlyList<IDirectoryEvent> RetireCategory(GovernmentDirectory directory, string id, DateTimeOffset now) =>
        directory.RequireCategory(id).Retired ? [] : [new CategoryRetired(now, id)];

    /// <summary>It can be chosen again, where the category above it can.</summary>
    public static IReadOnlyList<IDirectoryEvent> BringBackCategory(GovernmentDirectory directory, string id, DateTimeOffset now)
    {
        var category = directory.RequireCategory(id);
        if (!category.Retired)
        {
            return [];
        }

        Refuse(category.ParentId is { } parent && !directory.HasActiveCategory(parent), DirectoryRules.CategoryParentRetired);
        return [new CategoryBroughtBack(now, id)];
    }
}
