using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>Holdings that ended in a window, by who had it and who has it next; agencies as they stand on the day.</summary>
internal sealed class FlowQuery(FigureQuestion question, FigureKnown known, CaseScope? seen, FigureKeys keys)
{
    private readonly FigureSql _sql = new(question with { By = [] }, known, seen, keys);
    private readonly Dictionary<FlowKey, List<int>> _rows = [];

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

    public void Read(NpgsqlDataReader reader)
    {
        var key = new FlowKey(
            Stands(reader.GetInt16(0)),
            reader.IsDBNull(2) ? null : Stands(reader.GetInt16(2)),
            (Move)reader.GetInt16(1),
            reader.IsDBNull(3) ? null : (Move)reader.GetInt16(3),
            (HoldEnd)reader.GetInt16(4)
        );
        if (!_rows.TryGetValue(key, out var days))
        {
            _rows.Add(key, days = []);
        }

        days.AddRange(Enumerable.Repeat((int)reader.GetInt16(5), (int)reader.GetInt64(6)));
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
                    DayHistogram.Of(row.Value)
                )),
        ];

    private string Stands(short agency) => known.Tree.Stands(keys.NameOf(agency));

    private sealed record FlowKey(string From, string? To, Move FromMove, Move? ToMove, HoldEnd End);
}
