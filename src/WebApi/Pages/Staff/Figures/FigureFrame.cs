using Ccs.Application.Figures;
using Ccs.Application.Figures.Reports;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>A field of the form above the figures.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Label">The reader's words for it.</param>
/// <param name="Choices">The first is what stands there unasked; null: a day.</param>
/// <param name="Value">What is asked; null: nothing.</param>
public sealed record FigureField(string Name, string Label, IReadOnlyList<Choice>? Choices, string? Value);

/// <summary>What stands above the figures on each of their pages: the way to the others, the form, what the numbers are of.</summary>
/// <param name="View">This page.</param>
/// <param name="Views">The pages that the reader has.</param>
/// <param name="Links">With the filter of this page.</param>
/// <param name="Own">Fields that this page has beside the filter.</param>
/// <param name="Filter">Fields of the filter that the reader can choose from.</param>
/// <param name="Report">What is shown; null: it was refused, and there is nothing to show.</param>
public sealed record FigureFrame(
    FigureView View,
    IReadOnlyList<FigureView> Views,
    FigureLinks Links,
    IReadOnlyList<FigureField> Own,
    IReadOnlyList<FigureField> Filter,
    FigureReport? Report
)
{
    public required FigureQuery Query { get; init; }

    /// <summary>Whose complaints are counted: the middle part of a key of the texts.</summary>
    public required string Scope { get; init; }

    /// <summary>As the API calls what is shown here; null: there is nothing to take away.</summary>
    public required string? Table { get; init; }

    /// <summary>Cases can be asked for.</summary>
    public required bool SeesCases { get; init; }

    /// <summary>Something is asked of the filter.</summary>
    public bool IsFiltered => Query.Given().Any();

    /// <summary>What this page is asked beside the filter, as in its address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked => Own.Select(own => KeyValuePair.Create(own.Name, own.Value));

    /// <summary>The same question with the window written out: below a ranking that chose its own stand the numbers of just that
    /// window.</summary>
    public FigureQuery Exact =>
        Report is { } report ? Query with { From = FigureFields.Day(report.From), To = FigureFields.Day(report.AsOf) } : Query;
}
