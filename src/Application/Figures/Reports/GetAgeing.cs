using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>How old the open cases are on the day that is asked about, whenever they began.</summary>
/// <param name="Query">Of what; the window is not looked at.</param>
/// <param name="By">Any dimension; null: the whole alone.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetAgeing(FigureQuery Query, string? By, Language Language) : IRequest<AgeingReport>;

internal sealed class GetAgeingValidator : AbstractValidator<GetAgeing>
{
    public GetAgeingValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.By).Dimension();
    }
}

/// <summary>Open rounds by age.</summary>
public sealed record AgeingReport : FigureReport
{
    internal AgeingReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    public required FigureDimension? By { get; init; }

    /// <summary>All of them together.</summary>
    public required AgeingItem Whole { get; init; }

    /// <summary>By key.</summary>
    public required IReadOnlyList<AgeingItem> Items { get; init; }
}

/// <param name="Key">Of the row; null of the whole.</param>
/// <param name="Name">In the caller's language, where it has one.</param>
/// <param name="Open">Rounds.</param>
/// <param name="Overdue">Of those.</param>
/// <param name="WaitsForComplainant">Of those.</param>
/// <param name="UpTo5">Up to so many working days old.</param>
/// <param name="UpTo10">Older than those before.</param>
/// <param name="UpTo20">Older than those before.</param>
/// <param name="UpTo60">Older than those before.</param>
/// <param name="Older">Than 60.</param>
public sealed record AgeingItem(
    string? Key,
    string? Name,
    long Open,
    long Overdue,
    long WaitsForComplainant,
    long UpTo5,
    long UpTo10,
    long UpTo20,
    long UpTo60,
    long Older
)
{
    internal static readonly FigureAgeing None = new(DayHistogram.Empty, 0, 0);

    internal static FigureAgeing Plus(FigureAgeing one, FigureAgeing other) =>
        new(one.Working.Plus(other.Working), one.Overdue + other.Overdue, one.WaitsForComplainant + other.WaitsForComplainant);

    internal static AgeingItem Of(string? key, string? name, FigureAgeing ageing) =>
        new(
            key,
            name,
            ageing.Open,
            ageing.Overdue,
            ageing.WaitsForComplainant,
            ageing.Of(FigureClock.UpTo5),
            ageing.Of(FigureClock.UpTo10),
            ageing.Of(FigureClock.UpTo20),
            ageing.Of(FigureClock.UpTo60),
            ageing.Of(FigureClock.Older)
        );
}

internal sealed class GetAgeingHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetAgeing, AgeingReport>
{
    public async Task<AgeingReport> Handle(GetAgeing query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var by = FigureDimensions.Of(query.By);
        var question = asked.Question(by is { } one ? [one] : []);
        var rows = await figures.Ageing(question, asked.Known, asked.Seen, cancellationToken);
        return new AgeingReport(asked, question)
        {
            By = by,
            Whole = AgeingItem.Of(null, null, rows.Values.Aggregate(AgeingItem.None, AgeingItem.Plus)),
            Items = by is { } dimension
                ?
                [
                    .. rows.Select(row => (Key: FigureDimensions.Key(row.Key, dimension), row.Value))
                        .OrderBy(row => row.Key, StringComparer.Ordinal)
                        .Select(row =>
                            AgeingItem.Of(
                                row.Key,
                                FigureDimensions.Name(asked.Known.Directory, dimension, row.Key, query.Language),
                                row.Value
                            )
                        ),
                ]
                : [],
        };
    }
}
