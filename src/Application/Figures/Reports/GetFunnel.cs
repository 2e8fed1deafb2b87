using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>A rate of units by their size, with limits that narrow as numbers grow. A picture beside the ranking, which it does not
/// change.</summary>
/// <param name="Query">Of what.</param>
/// <param name="Measure">A rate; <c>late</c> by default. Filings are none.</param>
/// <param name="By">The units; <c>agency</c> by default.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetFunnel(FigureQuery Query, string? Measure, string? By, Language Language) : IRequest<FunnelReport>
{
    internal FigureDimension Dimension => FigureDimensions.Of(By) ?? FigureDimension.Agency;
}

/// <summary>Units of a funnel.</summary>
public sealed record FunnelReport : FigureReport
{
    internal FunnelReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    public required FigureTerm Measure { get; init; }

    public required FigureDimension By { get; init; }

    /// <summary>The rate of all together; null of nothing.</summary>
    public required double? Centre { get; init; }

    /// <summary>Those that have any, the largest first.</summary>
    public required IReadOnlyList<FunnelItem> Items { get; init; }
}

/// <param name="Key">Of the unit.</param>
/// <param name="Name">In the caller's language, where it has one.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
/// <param name="Rate">As counted.</param>
/// <param name="Low">Between this and the next a unit of this size usually lies (95 %), allowing for what units differ by anyway.</param>
/// <param name="High">The upper one of them.</param>
/// <param name="Lowest">Between this and the next it nearly always lies (99.8 %).</param>
/// <param name="Highest">The upper one of them.</param>
public sealed record FunnelItem(
    string Key,
    string? Name,
    long X,
    long N,
    double Rate,
    double Low,
    double High,
    double Lowest,
    double Highest
);

internal sealed class GetFunnelValidator : AbstractValidator<GetFunnel>
{
    private static readonly string[] Rates =
    [
        .. Enum.GetValues<FigureTerm>().Where(term => term != FigureTerm.Filed).Select(term => Kebab.Of(term)),
    ];

    public GetFunnelValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.Measure)
            .Must(measure => string.IsNullOrEmpty(measure) || Rates.Contains(measure))
            .WithErrorCode("field.one-of")
            .WithState(_ => Rates);
        RuleFor(x => x.By).Dimension(FigureDimensions.Ranked);
    }
}

internal sealed class GetFunnelHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetFunnel, FunnelReport>
{
    /// <summary>Outside of it lie 2 of 1,000.</summary>
    private const double NearlyAlways = 3.090232;

    public async Task<FunnelReport> Handle(GetFunnel query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var by = query.Dimension;
        var question = asked.Question([by]);
        var term = Kebab.TryParse(query.Measure, out FigureTerm measure) ? measure : FigureTerm.Late;
        var counted = await figures.Count(question, asked.Known, asked.Seen, cancellationToken);
        var funnel = Funnel.Of([
            .. counted
                .Select(row => (Key: FigureDimensions.Key(row.Key, by), Tally: row.Value.Of(term)))
                .Where(unit => unit.Key != FigureDimensions.None)
                .Select(unit => new RateCount(unit.Key, unit.Tally.X, unit.Tally.N)),
        ]);
        return new FunnelReport(asked, question)
        {
            Measure = term,
            By = by,
            Centre = funnel.Points.Count == 0 ? null : Told.Of(funnel.Centre),
            Items =
            [
                .. funnel
                    .Points.OrderByDescending(point => point.N)
                    .ThenBy(point => point.Key, StringComparer.Ordinal)
                    .Select(point => Item(point, FigureDimensions.Name(asked.Known.Directory, by, point.Key, query.Language), funnel)),
            ],
        };
    }

    private static FunnelItem Item(FunnelPoint point, string? name, Funnel funnel)
    {
        var (usual, nearly) = (funnel.LimitsAt(point.N, Normal.Z95), funnel.LimitsAt(point.N, NearlyAlways));
        return new FunnelItem(
            point.Key,
            name,
            point.X,
            point.N,
            Told.Of((double)point.X / point.N),
            Told.Of(usual.Low),
            Told.Of(usual.High),
            Told.Of(nearly.Low),
            Told.Of(nearly.High)
        );
    }
}
