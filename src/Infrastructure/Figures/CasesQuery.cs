using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>The complaints below a number, by the same conditions that made it.</summary>
internal sealed class CasesQuery
{
    private readonly FigureSql _sql;
    private readonly string _table;
    private readonly int _size;
    private readonly List<(long Filed, Guid Id)> _found = [];
    private long _total;

    /// <param name="question">That the number answered.</param>
    /// <param name="below">Which number.</param>
    /// <param name="known">As known when.</param>
    /// <param name="seen">Of the viewer.</param>
    /// <param name="keys">Of the rows.</param>
    /// <param name="page">Which part.</param>
    /// <param name="ages">Of a number by age: when the clocks of that age began and stood.</param>
    public CasesQuery(
        FigureQuestion question,
        FigureNumber below,
        FigureKnown known,
        CaseScope seen,
        FigureKeys keys,
        FigurePage page,
        IReadOnlyList<ClockAge> ages
    )
    {
        _size = Math.Clamp(page.Size, 1, FigurePage.Most);
        _sql = new FigureSql(question, known, seen, keys)
            .With("known", question.KnownOn)
            .With("after", page.After ?? 0)
            .With("take", _size + 1);
        if (below.Group is { } group)
        {
            _sql.Only(group);
        }

        _table = below switch
        {
            HandOverNumber flow => HandedOver(flow.Row, known.Tree, keys),
            ClockNumber clock => Clock(clock.Clock, ages),
            _ => Charged((ChargedNumber)below),
        };
        if (below is not ClockNumber { Clock: var of } || of.IsOfWindow())
        {
            _sql.In(new FigureWindow(question.From, question.To));
        }
    }

    public NpgsqlCommand Command() =>
        _sql.Command(
            $"""
            with below as (select distinct e.filed {_sql.From(_table)})
            select (select count(*) from below), p.filed, f.complaint_id
            from (values (1)) as always
            left join (select filed from below where filed > @after order by filed limit @take) p on true
            left join {FiguresSchema.Facts} f on f.filed = p.filed
            order by p.filed
            """
        );

    public void Read(NpgsqlDataReader reader)
    {
        _total = reader.GetInt64(0);
        if (!reader.IsDBNull(1))
        {
            _found.Add((reader.GetInt64(1), reader.GetGuid(2)));
        }
    }

    public FigureCases Answer()
    {
        var page = _found.Take(_size).ToList();
        return new FigureCases([.. page.Select(found => found.Id)], _found.Count > _size ? page[^1].Filed : null, _total);
    }

    private string Charged(ChargedNumber number)
    {
        var bits = number.Term is { } term ? ChargeEntry.Bit(term) : CountQuery.Charged;
        _sql.And($"({CountQuery.Settled} & {bits}{(number.HitsOnly ? " & e.x" : string.Empty)}) <> 0");
        return FiguresSchema.Charges;
    }

    private string Clock(FigureClock clock, IReadOnlyList<ClockAge> ages)
    {
        _sql.And($"e.state = {(int)ClockQuery.StateOf(clock)}");
        if (clock == FigureClock.Overdue)
        {
            _sql.And(ClockQuery.Overdue);
        }

        if (clock == FigureClock.WaitsForComplainant)
        {
            _sql.And(ClockQuery.Waits);
        }

        if (clock.Ages() is not null)
        {
            _sql.And("(e.day, e.stood) in (select * from unnest(@began, @stood))")
                .With("began", ages.Select(age => age.Began).ToArray())
                .With("stood", ages.Select(age => age.Stood.Text).ToArray());
        }

        return FiguresSchema.Clocks;
    }

    private string HandedOver(FigureHandOver row, FigureTree tree, FigureKeys keys)
    {
        _sql.And($"e.move = {(int)row.FromMove} and e.ended_by = {(int)row.End} and e.agency = any(@letting)")
            .With("letting", keys.Where(name => tree.Stands(name) == row.From));
        if (row is { To: { } to, ToMove: { } move })
        {
            _sql.And($"e.next_move = {(int)move} and e.next = any(@having)").With("having", keys.Where(name => tree.Stands(name) == to));
        }
        else
        {
            _sql.And("e.next is null");
        }

        return FiguresSchema.HandOvers;
    }
}
