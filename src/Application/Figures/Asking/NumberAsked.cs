using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Application.Figures.Asking;

/// <summary>Numbers of reports, as they are asked for.</summary>
public static class NumberAsked
{
    /// <param name="query">Validated.</param>
    /// <param name="row">Of the same query.</param>
    internal static FigureNumber Of(GetFigureCases query, FigureRow row)
    {
        FigureGroup? group = row.By.Count == 0 ? null : row.Group;
        return HandOver(query.Flow) is { } flow ? new HandOverNumber(flow)
            : Kebab.TryParse(query.Term, out FigureClock clock) ? new ClockNumber(clock, group)
            : new ChargedNumber(
                Kebab.TryParse(query.Term, out FigureTerm term) ? term : null,
                bool.TryParse(query.Hits, out var hits) && hits,
                group
            );
    }

    /// <param name="flow"><c>from,fromMove,to,toMove,end</c>.</param>
    /// <returns>Null where it is none.</returns>
    public static FigureHandOver? HandOver(string? flow) =>
        flow?.Split(',') is [{ Length: > 0 } from, var fromMove, var to, var toMove, var ended]
        && Kebab.TryParse(fromMove, out Move move)
        && Kebab.TryParse(ended, out HoldEnd end)
        && (to.Length == 0) == (toMove.Length == 0)
        && (toMove.Length == 0 || Kebab.TryParse(toMove, out Move _))
            ? new FigureHandOver(from, move, to.Length == 0 ? null : to, Kebab.TryParse(toMove, out Move next) ? next : null, end)
            : null;
}
