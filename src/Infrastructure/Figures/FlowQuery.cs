using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;
using Ccs.Infrastructure.Figures.Columns;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>Holdings that ended in a window, by who had it and who has it next; agencies as they stand on the day.</summary>
internal sealed class FlowQuery(FigureQuestion question, FigureKnown known, CaseScope? seen, FigureKeys keys)
{
    private readonly FigureSql _sql = new(question with { By = [] }, known, seen, keys);
    private readonly Dictionary<FlowKey, DayCounter> _rows = [];

    public NpgsqlCommand Command()
    {
        _sql.In(new FigureWindow(question.From, question.To));
        return _sql.Command(
            $"""
            select e.agency, e.move, e.next, e.next_move, e.ended_by, e.days, count(*)
            {_sql.From(FiguresSchema.HandOvers)} group by 1, 2, 3, 4, 5, 6
            """
        );
    }

    public void Read(NpgsqlDataReader reader) =>
        Of(reader.GetInt16(0), HandOverMove.Read(reader, 1)).Add(reader.GetInt16(5), reader.GetInt64(6));

    /// <summary>The same as <see cref="Command"/>, from the columns of the hand-overs.</summary>
    public void Count(FigureColumns columns, HandOverMove[] moves, Predicate<long>? isSeen)
    {
        var groups = columns.Groups.All;
        var filter = new ColumnFilter(question with { By = [] }, known.Tree, keys, groups);
        foreach (
            var ((agency, move), days) in ColumnDays.Of(
                question,
                known,
                columns,
                isSeen,
                group => filter.RowOf(group) == ColumnFilter.Out ? ColumnFilter.Out : groups[group].Agency
            )
        )
        {
            Of((short)agency, moves[move]).Add(days);
        }
    }

    public IReadOnlyList<FigureFlowRow> Rows() =>
        [
            .. _rows
                .OrderBy(row => row.Key.From, StringComparer.Ordinal)
                .ThenBy(row => row.Key.To, StringComparer.Ordinal)
                .ThenBy(row => row.Key.End)
                .ThenBy(row => row.Key.FromMove)
                .ThenBy(row => row.Key.ToMove)
                .Select(row => new FigureFlowRow(
                    row.Key.From,
                    row.Key.To,
                    row.Key.FromMove,
                    row.Key.ToMove,
                    row.Key.End,
                    row.Value.Counted()
                )),
        ];

    private DayCounter Of(short agency, HandOverMove move)
    {
        var key = new FlowKey(
            Stands(agency),
            move.Next is { } next ? Stands(next) : null,
            (Move)move.Move,
            (Move?)move.NextMove,
            (HoldEnd)move.EndedBy
        );
        if (!_rows.TryGetValue(key, out var days))
        {
            _rows.Add(key, days = new DayCounter());
        }

        return days;
    }

    private string Stands(short agency) => known.Tree.Stands(keys.NameOf(agency));

    private sealed record FlowKey(string From, string? To, Move FromMove, Move? ToMove, HoldEnd End);
}
