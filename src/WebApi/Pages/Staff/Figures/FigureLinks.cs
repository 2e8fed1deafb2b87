using Ccs.Application.Figures;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>A row of a report: the dimension, and the key in it.</summary>
/// <param name="By">Told apart by this.</param>
/// <param name="Key">Of the row.</param>
public sealed record FigureKey(FigureDimension By, string Key);

/// <summary>
/// Addresses of the pages of the figures, and of their tables to take away. Each keeps the filter of the page that it stands on, or has the
/// one that it is given; only what is set stands in it.
/// </summary>
/// <param name="site">The reader's language.</param>
/// <param name="current">The filter of the page that the links stand on.</param>
public sealed class FigureLinks(SiteContext site, FigureQuery current)
{
    private const string Insights = "/api/v1/insights";

    /// <summary>A page with nothing asked but the filter.</summary>
    public string Page(FigureView view, FigureQuery? query = null) => At(view, query);

    public string Ranking(FigureDimension? by = null, WeaknessScore? score = null, FigureQuery? query = null) =>
        At(FigureView.Ranking, query, ("by", Word(by)), ("score", Word(score)));

    public string Trend(
        FigureTerm? measure = null,
        FigureDimension? by = null,
        FigureInterval? interval = null,
        FigureQuery? query = null
    ) => At(FigureView.Trend, query, ("measure", Word(measure)), ("by", Word(by)), ("interval", Word(interval)));

    /// <summary>Cells of two dimensions.</summary>
    public string Heat(FigureTerm? measure = null, FigureDimension? by = null, FigureDimension? across = null, FigureQuery? query = null) =>
        At(FigureView.Heat, query, ("measure", Word(measure)), ("by", Word(by)), ("across", Word(across)));

    public string Times(FigureDimension? by = null, FigureQuery? query = null) => At(FigureView.Times, query, ("by", Word(by)));

    public string Ageing(FigureDimension? by = null, FigureQuery? query = null) => At(FigureView.Ageing, query, ("by", Word(by)));

    /// <summary>The cases below a number; for whoever sees cases.</summary>
    /// <param name="term">Of what; null: every complaint that is charged anything.</param>
    /// <param name="hits">The x, and not the n.</param>
    /// <param name="row">Of which row; none: of all rows.</param>
    /// <param name="query">As the number was asked for. The window of a ranking that chose its own must stand in it.</param>
    /// <param name="after">The <c>next</c> of the part before.</param>
    public string Cases(
        FigureTerm? term,
        bool hits,
        IReadOnlyList<FigureKey>? row = null,
        FigureQuery? query = null,
        string? after = null
    ) =>
        At(
            FigureView.Cases,
            query,
            ("by", Joined(row, part => Kebab.Of(part.By))),
            ("key", Joined(row, part => part.Key)),
            ("term", Word(term)),
            ("hits", hits ? "true" : null),
            ("after", after)
        );

    /// <summary>The cases below a number of times or of ageing.</summary>
    public string Cases(FigureClock clock, IReadOnlyList<FigureKey>? row = null, FigureQuery? query = null, string? after = null) =>
        At(
            FigureView.Cases,
            query,
            ("by", Joined(row, part => Kebab.Of(part.By))),
            ("key", Joined(row, part => part.Key)),
            ("term", Kebab.Of(clock)),
            ("after", after)
        );

    /// <summary>The cases below a row of the flow.</summary>
    public string Cases(FigureHandOver row, FigureQuery? query = null, string? after = null) =>
        At(
            FigureView.Cases,
            query,
            ("flow", string.Join(',', row.From, Kebab.Of(row.FromMove), row.To, Word(row.ToMove), Kebab.Of(row.End))),
            ("after", after)
        );

    /// <summary>The same figures as a table, from the API, which takes the session of the browser.</summary>
    /// <param name="report">As the API calls it: <c>weaknesses</c>.</param>
    /// <param name="format">Of the table.</param>
    /// <param name="own">What is asked beside the filter, as on the page.</param>
    public string Table(string report, FigureFormat format, IEnumerable<KeyValuePair<string, string?>> own) =>
        QueryHelpers.AddQueryString(
            $"{Insights}/{report}",
            [.. current.Given(), .. own.Where(pair => !string.IsNullOrEmpty(pair.Value)), new("format", Kebab.Of(format))]
        );

    /// <summary>A page with any other parameters, for one that has its own.</summary>
    public string At(FigureView view, FigureQuery? query = null, params IEnumerable<(string Name, string? Value)> own) =>
        QueryHelpers.AddQueryString(
            site.Path($"/staff/figures/{Kebab.Of(view)}"),
            [
                .. (query ?? current).Given(),
                .. own.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)),
            ]
        );

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } word ? Kebab.Of(word) : null;

    private static string? Joined(IReadOnlyList<FigureKey>? row, Func<FigureKey, string> part) =>
        row is { Count: > 0 } ? string.Join(',', row.Select(part)) : null;
}
