using System.Runtime.CompilerServices;
using Ccs.Application.Access;
using Ccs.Application.Cases;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Ccs.Domain.Figures.Counting;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>
/// The cases below a number of another report: asked for by the same query, its row and its term. Whoever sees no case gets the number
/// alone.
/// </summary>
/// <param name="Query">As that report was asked for; the window of a ranking that chose its own is in its head.</param>
/// <param name="By">The dimensions of the row, by commas; null: the number is of the whole.</param>
/// <param name="Key">The keys of the row in the same order, by commas.</param>
/// <param name="Term"><c>filed</c>, <c>late</c>, <c>reopened</c>…; of times and ageing <c>answered</c>, <c>unanswered</c>, <c>open</c>,
/// <c>overdue</c>…; null: every complaint that is charged anything.</param>
/// <param name="Hits"><c>true</c>: the x of the term, and not its n.</param>
/// <param name="Flow">A row of the flow instead of a term: <c>from,fromMove,to,toMove,end</c>, of which the third and fourth may be
/// empty.</param>
/// <param name="After">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record GetFigureCases(
    FigureQuery Query,
    string? By,
    string? Key,
    string? Term,
    string? Hits,
    string? Flow,
    string? After,
    string? Take
) : IRequest<FigureCasesReport>
{
    /// <summary>All of them, for a table, instead of a part.</summary>
    public bool All { get; init; }
}

internal sealed class GetFigureCasesValidator : AbstractValidator<GetFigureCases>
{
    public const int Most = 200;

    private static readonly string[] TrueOrFalse = ["true", "false"];
    private static readonly string[] Terms = [.. Kebab.All<FigureTerm>(), .. Kebab.All<FigureClock>()];

    public GetFigureCasesValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.By)
            .Custom(
                (by, context) =>
                {
                    if (FigureRow.Parts(by).Any(part => FigureDimensions.Of(part) is null))
                    {
                        context.Fail("field.one-of", [.. Kebab.All<FigureDimension>()]);
                    }
                }
            );
        RuleFor(x => x.Key)
            .Must((query, _) => FigureRow.Of(query.By, query.Key) is { Known: true })
            .When(x => FigureRow.Parts(x.By).All(part => FigureDimensions.Of(part) is not null))
            .WithErrorCode("field.row-key");
        RuleFor(x => x.Term)
            .Must(term => string.IsNullOrEmpty(term) || Terms.Contains(term))
            .WithErrorCode("field.one-of")
            .WithState(_ => Terms);
        RuleFor(x => x.Flow)
            .Must((query, flow) => string.IsNullOrEmpty(flow) || (NumberAsked.HandOver(flow) is not null && IsOfNothingElse(query)))
            .WithErrorCode("field.row-key");
        RuleFor(x => x.Hits)
            .Must(hits => string.IsNullOrEmpty(hits) || bool.TryParse(hits, out _))
            .WithErrorCode("field.one-of")
            .WithState(_ => TrueOrFalse);
        RuleFor(x => x.After)
            .Must(after => string.IsNullOrEmpty(after) || QueryText.Number(after) is not null)
            .WithErrorCode("field.cursor");
        RuleFor(x => x.Take).Take(Most);
    }

    // A row of the flow is told apart by nothing that a report by dimensions has.
    private static bool IsOfNothingElse(GetFigureCases query) => string.IsNullOrEmpty(query.By) && string.IsNullOrEmpty(query.Term);
}

internal sealed class GetFigureCasesHandler(FigureReader reader, IFigures figures, ICaseRows rows, Looks looks)
    : IRequestHandler<GetFigureCases, FigureCasesReport>
{
    private const int Page = 50;

    public async Task<FigureCasesReport> Handle(GetFigureCases query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var row = FigureRow.Of(query.By, query.Key);
        var question = asked.Question(row.By);
        var number = NumberAsked.Of(query, row);
        var report = new FigureCasesReport(asked, question) { Count = await figures.CountOf(question, number, asked, cancellationToken) };
        if (asked.Seen is not { } seen)
        {
            return report;
        }

        if (query.All)
        {
            return report with { All = All(query, question, number, asked.Known, seen, cancellationToken) };
        }

        var page = new FigurePage(QueryText.Number(query.After), (int)(QueryText.Number(query.Take) ?? Page));
        var (found, items) = await Part(query, question, number, asked.Known, seen, page, cancellationToken);
        return report with
        {
            Total = found.Total,
            Next = found.Next?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Items = items,
        };
    }

    /// <summary>At one moment of knowledge, however long it takes.</summary>
    private async IAsyncEnumerable<string> All(
        GetFigureCases query,
        FigureQuestion question,
        FigureNumber number,
        FigureKnown known,
        CaseScope seen,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var page = new FigurePage(null, FigurePage.Most);
        while (true)
        {
            var (found, items) = await Part(query, question, number, known, seen, page, cancellation);
            foreach (var item in items)
            {
                yield return item.CaseNumber;
            }

            if (found.Next is null)
            {
                yield break;
            }

            page = page with { After = found.Next };
        }
    }

    private async Task<(FigureCases Found, IReadOnlyList<FigureCase> Items)> Part(
        GetFigureCases query,
        FigureQuestion question,
        FigureNumber number,
        FigureKnown known,
        CaseScope seen,
        FigurePage page,
        CancellationToken cancellation
    )
    {
        var found = await figures.Cases(question, number, known, seen, page, cancellation);
        var cases = (await rows.Rows([.. found.Ids], seen, cancellation)).ToDictionary(row => row.Id);
        await looks.AtList(Told(query, cases.Count > 0), [.. found.Ids.Where(cases.ContainsKey)], cancellation);
        return (found, [.. found.Ids.Where(cases.ContainsKey).Select(id => new FigureCase(id, cases[id].CaseNumber ?? string.Empty))]);
    }

    /// <summary>A key that cases were found by is one; any other may be whatever somebody typed.</summary>
    private static AskedList Told(GetFigureCases query, bool isKey) =>
        new(
            AskedList.By(
                ("from", query.Query.From),
                ("to", query.Query.To),
                ("known", query.Query.Known),
                ("agency", query.Query.Agency),
                ("service", query.Query.Service),
                ("category", query.Query.Category),
                ("governorate", query.Query.Governorate),
                ("by", query.By),
                ("key", isKey ? query.Key : null),
                ("term", query.Term),
                ("flow", isKey ? query.Flow : null)
            )
        )
        {
            Purpose = query.All ? LookPurpose.Export : null,
        };
}
