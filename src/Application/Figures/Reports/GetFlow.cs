using System.Text.Json.Serialization;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>How cases move, and how long each holds them: holdings that ended in the window.</summary>
/// <param name="Query">Of what; the agency is who let go.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetFlow(FigureQuery Query, Language Language) : IRequest<FlowReport>;

internal sealed class GetFlowValidator : AbstractValidator<GetFlow>
{
    public GetFlowValidator(IDirectory directory, TimeProvider clock) => RuleFor(x => x.Query).Figures(directory, clock);
}

/// <summary>From whom to whom.</summary>
public sealed record FlowReport : FigureReport
{
    internal FlowReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>By from, to and end.</summary>
    public required IReadOnlyList<FlowItem> Items { get; init; }
}

/// <param name="From">The agency that let go; the centre's for the centre.</param>
/// <param name="FromName">In the caller's language.</param>
/// <param name="FromMove">Whose move it was.</param>
/// <param name="To">Who had it next in the same round; null: nobody.</param>
/// <param name="ToName">In the caller's language.</param>
/// <param name="ToMove">Whose move it was next.</param>
/// <param name="End">What ended the holding.</param>
/// <param name="Count">How many.</param>
/// <param name="MedianDays">Working days that half of them lasted at most.</param>
public sealed record FlowItem(
    string From,
    string? FromName,
    Move FromMove,
    string? To,
    string? ToName,
    Move? ToMove,
    HoldEnd End,
    long Count,
    int? MedianDays
)
{
    /// <summary>What tells it from the others.</summary>
    [JsonIgnore]
    public FigureHandOver Row => new(From, FromMove, To, ToMove, End);

    internal static FlowItem Of(FigureFlowRow row, GovernmentDirectory known, Language language)
    {
        return new FlowItem(
            row.From,
            Name(row.From),
            row.FromMove,
            row.To,
            row.To is null ? null : Name(row.To),
            row.ToMove,
            row.End,
            row.Count,
            row.WorkingDays.Median
        );

        string? Name(string id) => FigureDimensions.Name(known, FigureDimension.Agency, id, language);
    }
}

internal sealed class GetFlowHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetFlow, FlowReport>
{
    public async Task<FlowReport> Handle(GetFlow query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var question = asked.Question([]);
        var rows = await figures.Flow(question, asked.Known, asked.Seen, cancellationToken);
        return new FlowReport(asked, question) { Items = [.. rows.Select(row => FlowItem.Of(row, asked.Known.Directory, query.Language))] };
    }
}
