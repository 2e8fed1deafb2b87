using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>A measure over time, with the limits between which it usually lies. For the eye; alarms are the signals.</summary>
/// <param name="Query">Of what.</param>
/// <param name="Measure"><c>filed</c> (by default), <c>late</c>, <c>reopened</c>…</param>
/// <param name="By">A series for each row of a dimension; null: one of the whole.</param>
/// <param name="Interval"><c>day</c>, <c>week</c> (by default) or <c>month</c>.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetTrend(FigureQuery Query, string? Measure, string? By, string? Interval, Language Language) : IRequest<TrendReport>
{
    internal FigureInterval Points => Kebab.TryParse(Interval, out FigureInterval interval) ? interval : FigureInterval.Week;
}

internal sealed class GetTrendValidator : AbstractValidator<GetTrend>
{
    public GetTrendValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.Measure).OneOf<GetTrend, FigureTerm>().When(x => !string.IsNullOrEmpty(x.Measure));
        RuleFor(x => x.By).Dimension();
        RuleFor(x => x.Interval).OneOf<GetTrend, FigureInterval>().When(x => !string.IsNullOrEmpty(x.Interval));
    }
}

internal sealed class GetTrendHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetTrend, TrendReport>
{
    /// <summary>More points than this are nobody's to look at.</summary>
    public const int MostPoints = 1_100;

    public async Task<TrendReport> Handle(GetTrend query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var by = FigureDimensions.Of(query.By);
        var question = asked.Question(by is { } one ? [one] : []);
        var windows = FigureSpans.Of(question, query.Points);
        var spans = windows.Select(window => new TrendSpan(
            window,
            FigureSpans.IsWhole(window, query.Points) && asked.Known.HasAllOf(window.To)
        ));
        if (windows.Count > MostPoints)
        {
            throw Invalid.Field("interval", "field.too-many-points");
        }

        var term = Kebab.TryParse(query.Measure, out FigureTerm measure) ? measure : FigureTerm.Filed;
        var counted = await figures.Series(question, windows, asked.Known, asked.Seen, cancellationToken);
        return new TrendReport(asked, question)
        {
            Measure = term,
            Interval = query.Points,
            By = by,
            Items =
            [
                .. counted
                    .SelectMany(window => window.Keys)
                    .Distinct()
                    .Select(row => (Row: row, Key: by is { } dimension ? FigureDimensions.Key(row, dimension) : null))
                    .OrderBy(row => row.Key, StringComparer.Ordinal)
                    .Select(row =>
                        TrendItem.Of(
                            row.Key,
                            row.Key is null ? null : FigureDimensions.Name(asked.Known.Directory, by!.Value, row.Key, query.Language),
                            [.. spans],
                            [.. counted.Select(window => window.GetValueOrDefault(row.Row) ?? new FigureCounts())],
                            term
                        )
                    ),
            ],
        };
    }
}
