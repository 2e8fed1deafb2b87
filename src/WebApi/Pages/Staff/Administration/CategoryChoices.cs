using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Kinds of complaint to choose from, and to name.</summary>
public static class CategoryChoices
{
    /// <summary>Those that complaints are filed under, each after the one above it.</summary>
    public static IReadOnlyList<Choice> Of(GovernmentDirectory known, SiteContext site) =>
        [
            .. known
                .Categories.Values.Where(category => known.HasActiveCategory(category.Id))
                .Select(category => new Choice(category.Id, Name(known, category.Id, site)))
                .OrderBy(choice => choice.Text, StringComparer.CurrentCulture),
        ];

    /// <summary>The first level alone.</summary>
    public static IReadOnlyList<Choice> Tops(GovernmentDirectory known, SiteContext site) =>
        [.. Of(known, site).Where(choice => known.Categories[choice.Value].ParentId is null)];

    /// <summary>With the one above it.</summary>
    public static string Name(GovernmentDirectory known, string id, SiteContext site)
    {
        var category = known.Categories[id];
        var name = category.Names.In(site.Language);
        return category.ParentId is { } parent ? $"{known.Categories[parent].Names.In(site.Language)} – {name}" : name;
    }
}
