using System.Runtime.InteropServices;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>How long entries of a window took, by one walk over columns that have days.</summary>
internal static class ColumnDays
{
    /// <param name="question">Its window.</param>
    /// <param name="known">As known when.</param>
    /// <param name="columns">At least until then.</param>
    /// <param name="isSeen">By the number of the filing; null: all.</param>
    /// <param name="rowOf">Where a group of entries is counted; <see cref="ColumnFilter.Out"/>: nowhere.</param>
    /// <returns>By row and by what else the entries say.</returns>
    public static IReadOnlyDictionary<(int Row, ushort What), DayCounter> Of(
        FigureQuestion question,
        FigureKnown known,
        FigureColumns columns,
        Predicate<long>? isSeen,
        Func<int, int> rowOf
    )
    {
        var days = new WindowDays([new FigureWindow(question.From, question.To)]);
        Dictionary<(int, ushort), DayCounter> found = [];
        columns.Walk(
            known.Mark,
            isSeen,
            (block, at, _) =>
            {
                if (days.Of(block.Day(at)) != WindowDays.None && rowOf(block.Group(at)) is not ColumnFilter.Out and var row)
                {
                    ref var counter = ref CollectionsMarshal.GetValueRefOrAddDefault(found, (row, block.What(at)), out bool _);
                    (counter ??= new DayCounter()).Add(block.Days(at));
                }
            }
        );
        return found;
    }
}
