using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>
/// How long an answer takes, with the open cases counted, of the rounds that began in the window; and of what fell due in it, how much was
/// answered in time.
/// </summary>
/// <param name="Query">Of what.</param>
/// <param name="By">Any dimension; null: the whole alone.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetTimes(FigureQuery Query, string? By, Language Language) : IRequest<TimesReport>;

internal sealed class GetTimesValidator : AbstractValidator<GetTimes>
{
    public GetTimesValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.By).Dimension();
    }
}

internal sealed class GetTimesHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetTimes, TimesReport>
{
    public async Task<TimesReport> Handle(GetTimes query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var by = FigureDimensions.Of(query.By);
        var question = asked.Question(by is { } one ? [one] : []);
        var times = await figures.Times(question, asked.Known, asked.Seen, cancellationToken);
        var counts = await figures.Count(question, asked.Known, asked.Seen, cancellationToken);
        return new TimesReport(asked, question)
        {
            By = by,
            Whole = TimesItem.Of(
                null,
                null,
                times.Values.Aggregate(TimesItem.None, TimesItem.Plus),
                counts.Values.Aggregate(new FigureCounts(), (sum, part) => sum.Plus(part)).Late
            ),
            Items = by is { } dimension
                ?
                [
                    .. times
                        .Keys.Concat(counts.Where(row => row.Value.Late.N > 0).Select(row => row.Key))
                        .Distinct()
                        .Select(row => (Row: row, Key: FigureDimensions.Key(row, dimension)))
                        .OrderBy(row => row.Key, StringComparer.Ordinal)
                        .Select(row =>
                            TimesItem.Of(
                                row.Key,
                                FigureDimensions.Name(asked.Known.Directory, dimension, row.Key, query.Language),
                                times.GetValueOrDefault(row.Row, TimesItem.None),
                                counts.GetValueOrDefault(row.Row)?.Late ?? default
                            )
                        ),
                ]
                : [],
        };
    }
}
