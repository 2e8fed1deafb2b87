using Ccs.Domain.Figures.Entries;
using Marten;

namespace Ccs.Infrastructure.Figures;

/// <summary>A page in a few statements, whatever its size.</summary>
internal sealed class FigureWrites(IDocumentOperations operations, FigureKeys keys)
{
    private const string AllEntries = "filed, since, until, day, round, slot, agency, service, category, chosen, governorate, facets";

    // Arrays of days are sent as numbers.
    private const string Day = "date '0001-01-01' + ";

    public void Write(FigureFold page)
    {
        Entries(FiguresSchema.Charges, page.Charges, entry => (entry.Day, entry.AgencyId, entry.Facets), Charge);
        Entries(FiguresSchema.Clocks, page.Clocks, entry => (entry.Began, entry.AgencyId, entry.Facets), Clock);
        Entries(FiguresSchema.HandOvers, page.HandOvers, entry => (entry.Day, entry.AgencyId, entry.Facets), HandOver);
        Facts(page);
        Keys();
    }

    /// <param name="firsts">The first event of each day of the page.</param>
    public void Marks(IReadOnlyDictionary<DateOnly, long> firsts) =>
        operations.QueueSqlCommand(
            $"insert into {FiguresSchema.Marks} (day, seq) select {Day} d, s from unnest(?, ?) as u(d, s) on conflict (day) do nothing",
            firsts.Keys.Select(day => day.DayNumber).ToArray(),
            firsts.Values.ToArray()
        );

    /// <param name="kinds">Events of the page by kind.</param>
    public void Counted(IReadOnlyDictionary<string, long> kinds) =>
        operations.QueueSqlCommand(
            $"""
            insert into {FiguresSchema.Events} as e (kind, n) select * from unnest(?, ?)
            on conflict (kind) do update set n = e.n + excluded.n
            """,
            kinds.Keys.ToArray(),
            kinds.Values.ToArray()
        );

    private void Entries<T>(
        string table,
        EntryChanges<T> changes,
        Func<T, (DateOnly Day, string? AgencyId, FigureFacets Facets)> common,
        Func<List<Lasting<T>>, (string Columns, string Values, object[] Arrays)> own
    )
        where T : class
    {
        if (changes.Ended.Count > 0)
        {
            // Not what began with this page.
            operations.QueueSqlCommand(
                $"""
                update {table} e set until = u.seq from unnest(?, ?, ?, ?) as u(filed, round, slot, seq)
                where e.filed = u.filed and e.round = u.round and e.slot = u.slot and e.until = {FiguresSchema.Open} and e.since < u.seq
                """,
                changes.Ended.Select(end => end.Filed).ToArray(),
                changes.Ended.Select(end => (short)end.Key.Round).ToArray(),
                changes.Ended.Select(end => (short)end.Key.Slot).ToArray(),
                changes.Ended.Select(end => end.Seq).ToArray()
            );
        }

        List<Lasting<T>> begun = [.. changes.Begun];
        if (begun.Count == 0)
        {
            return;
        }

        var facets = begun.ConvertAll(entry => common(entry.Of));
        var (columns, values, arrays) = own(begun);
        object[] all =
        [
            begun.Select(entry => entry.Filed).ToArray(),
            begun.Select(entry => entry.Since).ToArray(),
            begun.Select(entry => entry.Until).ToArray(),
            facets.Select(entry => entry.Day.DayNumber).ToArray(),
            begun.Select(entry => (short)entry.Key.Round).ToArray(),
            begun.Select(entry => (short)entry.Key.Slot).ToArray(),
            facets.Select(entry => keys.OrNew(entry.AgencyId)).ToArray(),
            facets.Select(entry => keys.OrNew(entry.Facets.ServiceId)).ToArray(),
            facets.Select(entry => keys.OrNew(entry.Facets.CategoryId)).ToArray(),
            facets.Select(entry => keys.OrNew(entry.Facets.ChosenCategoryId)).ToArray(),
            facets.Select(entry => keys.OrNew(entry.Facets.Governorate)).ToArray(),
            facets.Select(entry => FigureFacet.Pack(entry.Facets)).ToArray(),
            .. arrays,
        ];
        operations.QueueSqlCommand(
            $"""
            insert into {table} ({AllEntries}, {columns})
            select {AllEntries.Replace("day", Day + "day", StringComparison.Ordinal)}, {values}
            from unnest({string.Join(", ", all.Select(_ => "?"))}) as u({AllEntries}, {columns})
            """,
            all
        );
    }

    private static (string Columns, string Values, object[] Arrays) Charge(List<Lasting<ChargeEntry>> begun) =>
        ("n, x", "n, x", [begun.Select(entry => (short)entry.Of.N).ToArray(), begun.Select(entry => (short)entry.Of.X).ToArray()]);

    /// <summary>Of days and promises -1 stands for none.</summary>
    private static (string Columns, string Values, object[] Arrays) Clock(List<Lasting<ClockEntry>> begun) =>
        (
            "state, days, due, stands, waits, stood",
            $"state, nullif(days, -1), {Day} nullif(due, -1), stands, waits, stood",
            [
                begun.Select(entry => (short)entry.Of.State).ToArray(),
                begun.Select(entry => (short)(entry.Of.WorkingDays ?? -1)).ToArray(),
                begun.Select(entry => entry.Of.Due?.DayNumber ?? -1).ToArray(),
                begun.Select(entry => entry.Of.Stands).ToArray(),
                begun.Select(entry => entry.Of.Waits).ToArray(),
                begun.Select(entry => entry.Of.Stood.Text).ToArray(),
            ]
        );

    /// <summary>Of what comes next, the number 0 stands for nobody.</summary>
    private (string Columns, string Values, object[] Arrays) HandOver(List<Lasting<HandOverEntry>> begun) =>
        (
            "move, next, next_move, ended_by, days",
            "move, nullif(next, 0), nullif(next_move, -1), ended_by, days",
            [
                begun.Select(entry => (short)entry.Of.Move).ToArray(),
                begun.Select(entry => entry.Of.Next is { } next ? keys.OrNew(next.AgencyId) : (short)0).ToArray(),
                begun.Select(entry => entry.Of.Next is { } next ? (short)next.Move : (short)-1).ToArray(),
                begun.Select(entry => (short)entry.Of.End).ToArray(),
                begun.Select(entry => (short)entry.Of.WorkingDays).ToArray(),
            ]
        );

    private void Facts(FigureFold page) =>
        operations.QueueSqlCommand(
            $"""
            insert into {FiguresSchema.Facts} (complaint_id, filed, facts) select * from unnest(?, ?, ?)
            on conflict (complaint_id) do update set facts = excluded.facts
            """,
            page.Facts.Keys.ToArray(),
            page.Facts.Values.Select(FigureFold.FiledOf).ToArray(),
            page.Facts.Values.Select(FigureFactRows.Text).ToArray()
        );

    private void Keys()
    {
        if (keys.TakeNew() is { Count: > 0 } given)
        {
            operations.QueueSqlCommand(
                $"insert into {FiguresSchema.Keys} (id, name) select * from unnest(?, ?)",
                given.Select(key => key.Id).ToArray(),
                given.Select(key => key.Name).ToArray()
            );
        }
    }
}
