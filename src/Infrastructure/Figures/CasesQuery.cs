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
    private readonly string _counted;
    private readonly int _size;
    private readonly List<(long Filed, Guid Id)> _found = [];
    private long _total;

    public CasesQuery(FigureQuestion question, FigureNumber below, FigureKnown known, CaseScope seen, FigureKeys keys, FigurePage page)
    {
        _size = Math.Clamp(page.Size, 1, FigurePage.Most);
        _sql = new FigureSql(question, known, seen, keys)
            .In(new FigureWindow(question.From, question.To))
            .With("known", question.KnownOn)
            .With("after", page.After ?? 0)
            .With("take", _size + 1);
        if (below.Group is { } group)
        {
            _sql.Only(group);
        }

        var bits = below.Term is { } term ? ChargeEntry.Bit(term) : CountQuery.Charged;
        _counted = $"({CountQuery.Settled} & {bits}{(below.HitsOnly ? " & e.x" : string.Empty)}) <> 0";
    }

    public NpgsqlCommand Command() =>
        _sql.Command(
            $"""
            with below as (select distinct e.filed {_sql.From(FiguresSchema.Charges)} and {_counted})
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
}
