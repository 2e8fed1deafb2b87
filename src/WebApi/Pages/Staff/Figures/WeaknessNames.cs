using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Keys of weaknesses, of rows and of signals in the reader's words.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="known">For the names.</param>
public sealed class WeaknessNames(SiteContext site, GovernmentDirectory known)
{
    /// <summary>Where, and what: <c>Electricity: late</c>.</summary>
    /// <param name="text">As <see cref="WeaknessKey"/> writes it; what is none stays as it is.</param>
    public string Of(string text) =>
        WeaknessKey.Parse(text) is not { } key ? text
        : key.Term is { } term ? site.Text("figurePages.against", Place(key), Term(term))
        : Place(key);

    /// <summary>Where.</summary>
    public string Place(WeaknessKey key) =>
        key.Cell is { } cell
            ? site.Text("figurePages.cell", Name(key.Unit.By, key.Unit.Id), Name(cell.By, cell.Id))
            : Name(key.Unit.By, key.Unit.Id);

    /// <summary>Where, of a signal, which may be a cell of three.</summary>
    public string Place(SignalKey key) =>
        key.Parts.Select(part => Name(part.By, part.Id)).Aggregate((place, within) => site.Text("figurePages.cell", place, within));

    /// <summary>What.</summary>
    public string Term(string term) => term == WeaknessKey.Volume ? site["figurePages.volume"] : site[$"figures.term.{term}"];

    /// <summary>A row of a report by one dimension.</summary>
    public string Name(FigureDimension by, string key) =>
        by switch
        {
            FigureDimension.Agency => known.Agencies.GetValueOrDefault(key)?.Names,
            FigureDimension.Service => known.Services.GetValueOrDefault(key)?.Names,
            FigureDimension.Category => known.Categories.GetValueOrDefault(key)?.Names,
            FigureDimension.Governorate => known.Governorates.GetValueOrDefault(key)?.Names,
            _ => null,
        }
            is { } names
            ? names.In(site.Language)
            : site.Find($"figures.{Kebab.Of(by)}.{key}") ?? (key == "-" ? site["figurePages.none-named"] : key);
}
