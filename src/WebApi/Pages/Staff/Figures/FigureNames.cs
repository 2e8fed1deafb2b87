using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What rows are called.</summary>
public static class FigureNames
{
    /// <summary>In the place of a key where no service was named.</summary>
    private const string None = "-";

    /// <summary>The name of a row; a word of ours where the directory has none.</summary>
    /// <param name="site">The reader's language.</param>
    /// <param name="by">The dimension of the row.</param>
    /// <param name="key">Of the row.</param>
    /// <param name="name">As the report tells it.</param>
    public static string Row(this SiteContext site, FigureDimension by, string key, string? name) =>
        name
        ?? by switch
        {
            _ when key == None => site["figures.none"],
            FigureDimension.Kind => site[$"figures.kind.{key}"],
            FigureDimension.Language => site[$"figures.language.{key}"],
            FigureDimension.Channel => site[$"figures.channel.{key}"],
            _ => key,
        };

    /// <summary>The name of a dimension.</summary>
    public static string Dimension(this SiteContext site, FigureDimension by) => site[$"figures.dimension.{Kebab.Of(by)}"];

    /// <summary>A row can be asked for by itself.</summary>
    public static bool CanBeAsked(string key) => key != None;
}
