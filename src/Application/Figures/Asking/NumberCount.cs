using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Asking;

/// <summary>The number below which cases are listed, counted as the report did on which it stands.</summary>
internal static class NumberCount
{
    /// <param name="figures">That are asked.</param>
    /// <param name="question">With the groups of the number.</param>
    /// <param name="number">Which.</param>
    /// <param name="asked">By whom, as known when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<long> CountOf(
        this IFigures figures,
        FigureQuestion question,
        FigureNumber number,
        FigureAsked asked,
        CancellationToken cancellation
    )
    {
        return number switch
        {
            HandOverNumber flow => (await figures.Flow(question, asked.Known, asked.Seen, cancellation))
                .Where(row => row.Row == flow.Row)
                .Sum(row => row.Count),
            ClockNumber { Clock: var clock } when clock.IsOfWindow() => Of(
                    await figures.Times(question, asked.Known, asked.Seen, cancellation)
                )
                .Sum(times => times.Of(clock)),
            ClockNumber { Clock: var clock } => Of(await figures.Ageing(question, asked.Known, asked.Seen, cancellation))
                .Sum(ageing => ageing.Of(clock)),
            _ => Charged(await figures.Count(question, asked.Known, asked.Seen, cancellation), (ChargedNumber)number),
        };

        IEnumerable<T> Of<T>(IReadOnlyDictionary<FigureGroup, T> rows) =>
            rows.Where(row => number.Group is null || row.Key == number.Group).Select(row => row.Value);

        long Charged(IReadOnlyDictionary<FigureGroup, FigureCounts> rows, ChargedNumber charged)
        {
            var counts = Of(rows).Aggregate(new FigureCounts(), (sum, row) => sum.Plus(row));
            return charged.Term is not { } term ? counts.Complaints
                : charged.HitsOnly ? counts.Of(term).X
                : counts.Of(term).N;
        }
    }
}
