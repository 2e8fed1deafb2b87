using System.Text.RegularExpressions;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>
/// The labels of fields by their names: <c>ParentId</c> of a form <c>administration.agencies.new</c> is
/// <c>administration.agencies.parent.label</c>, else <c>administration.parent.label</c>.
/// </summary>
internal static partial class FormLabels
{
    /// <returns>Null where there is no such text.</returns>
    public static string? Of(string field, string texts, SiteContext site)
    {
        var name = Hump().Replace(field, "-$0").ToLowerInvariant();
        name = name.EndsWith("-id", StringComparison.Ordinal) ? name[..^3] : name;
        var part = texts.Split('.')[1];
        return site.Find($"administration.{part}.{name}.label") ?? site.Find($"administration.{name}.label");
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Hump();
}
