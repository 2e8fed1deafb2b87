using Ccs.Application.Figures;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What a number is of, in the reader's words.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="names">Of agencies.</param>
public sealed class NumberWords(SiteContext site, WeaknessNames names)
{
    /// <param name="term">A term, or a word for clocks; null: all that is charged.</param>
    /// <param name="hits">The x, and not the n.</param>
    /// <param name="flow">A row of the flow instead.</param>
    public string Of(string? term, bool hits, FigureHandOver? flow) =>
        flow is not null ? site["figurePages.cases.moves"]
        : Kebab.TryParse(term, out FigureClock clock) ? Of(clock)
        : string.IsNullOrEmpty(term) ? site["figurePages.cases.charged"]
        : site[hits ? $"figures.term.{term}" : $"figurePages.n.{term}"];

    /// <summary>A row of the flow, part by part.</summary>
    public IEnumerable<(string Name, string Value)> Of(FigureHandOver flow) =>
        [
            (site["figurePages.flow.from"], Who(Name(flow.From), flow.FromMove)),
            (site["figurePages.flow.to"], Who(flow.To is null ? null : Name(flow.To), flow.ToMove)),
            (site["figurePages.flow.end"], site[$"figurePages.end.{Kebab.Of(flow.End)}"]),
        ];

    /// <summary>Whoever had the move: while a question is open that is the complainant, whose agency waits.</summary>
    public string Who(string? name, Move? move) =>
        move switch
        {
            Move.Centre => site["figurePages.flow.centre"],
            Move.Complainant => site.Text("figurePages.flow.complainant", name),
            null => site["figurePages.flow.nobody"],
            _ => name ?? site["figurePages.none"],
        };

    private string Of(FigureClock clock) =>
        clock switch
        {
            FigureClock.Answered => OfWindow("answered"),
            FigureClock.Ended => OfWindow("ended"),
            FigureClock.Unanswered => OfWindow("open"),
            FigureClock.Overdue => site["figurePages.ageing.overdue"],
            FigureClock.WaitsForComplainant => site["figurePages.ageing.waiting"],
            FigureClock.Older => OfAge(site.Text("figurePages.ageing.older", clock.Ages()!.Value.From - 1)),
            _ when clock.Ages() is { } ages => OfAge(site.Text("figurePages.ageing.band", ages.From, ages.To)),
            _ => site["figurePages.ageing.open"],
        };

    private string OfWindow(string state) => site.Text("figurePages.cases.of-window", site[$"figurePages.times.{state}"]);

    private string OfAge(string age) => site.Text("figurePages.cases.of-age", age);

    private string Name(string agency) => names.Name(FigureDimension.Agency, agency);
}
