using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Figures.Counting;

/// <summary>The reference computation of all counts: slow, plain, and what every quicker one must agree with.</summary>
public static class FigureCounting
{
    /// <param name="rounds">As known at the mark of the day that is asked about, in any order.</param>
    /// <param name="question">Window, filter and grouping.</param>
    /// <param name="tree">Of that day.</param>
    /// <returns>The rows that have anything.</returns>
    public static IReadOnlyDictionary<FigureGroup, FigureCounts> Count(
        IEnumerable<KnownRound> rounds,
        FigureQuestion question,
        FigureTree tree
    )
    {
        var grouping = new FigureGrouping(question, tree);
        var counts = new Dictionary<FigureGroup, FigureCounts>();
        var complaints = new HashSet<(FigureGroup, Guid)>();
        foreach (var round in rounds)
        {
            foreach (var charge in FigureCharges.Of(round, question))
            {
                if (grouping.Of(round, charge.AgencyId) is { } group)
                {
                    var isNew = charge.Term != FigureTerm.Returned && complaints.Add((group, round.Row.ComplaintId));
                    var sum = counts.GetValueOrDefault(group, new FigureCounts()).Plus(charge);
                    counts[group] = isNew ? sum with { Complaints = sum.Complaints + 1 } : sum;
                }
            }
        }

        return counts;
    }
}
