using Npgsql;

namespace Ccs.Benchmarks.Insights;

/// <summary>
/// A past that figures are asked about: the rows of some complaints that were lived and counted, and as many copies of these rows as it
/// takes. The copies of an event have numbers beside its own, so that what was known on a day is known of all of them.
/// </summary>
internal sealed class FigurePast(string database)
{
    /// <summary>How far the figures have got.</summary>
    public const string Counted = "select coalesce(max(last_seq_id), 0) from ccs.mt_event_progression where name = 'Figures:All'";

    /// <summary>How far they could be.</summary>
    public const string Happened = "select coalesce(max(seq_id), 0) from ccs.mt_events";

    public async Task<T> Ask<T>(string question)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <returns>Ids that stand in a column of the charges.</returns>
    public Task<string[]> Names(string column) =>
        Ask<string[]>(
            $"""
            select array(select name from ccs.figure_key
                where id in (select {column} from ccs.figure_charge) and name <> '' order by name)
            """
        );

    /// <summary>Nobody else may be there meanwhile. Rows of the queues are not copied, nor what the projection goes on from.</summary>
    /// <param name="copies">The original is one of them.</param>
    public async Task Multiply(int copies)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var filed = ("filed", $"b.filed * {copies} + k");
        var since = ("since", $"b.since * {copies} + k");
        var until = ("until", $"case when b.until = {long.MaxValue} then b.until else b.until * {copies} + k end");
        await Copy("figure_charge", "since", filed, since, until);
        await Copy("figure_clock", "since", filed, since, until);
        await Copy("figure_handover", "since", filed, since, until);
        var id = ("complaint_id", "case when k = 0 then b.complaint_id else md5(b.complaint_id::text || k)::uuid end");
        await Copy("figure_facts", "filed", id, filed, ("facts", "case when k = 0 then b.facts else '{}' end"));
        await Do($"update ccs.figure_mark set seq = seq * {copies}");
        await Do($"update ccs.mt_event_progression set last_seq_id = (last_seq_id + 1) * {copies}");
        await Do("select setval('ccs.mt_events_sequence', (select max(last_seq_id) from ccs.mt_event_progression))");

        // A row after the other, each with its copies: they lie in the order of time, as they would have come. Indexes come after them.
        async Task Copy(string table, string order, params (string Column, string Value)[] others)
        {
            var columns = await Ask<string[]>(
                $"""
                select array(select attname::text from pg_attribute
                    where attrelid = 'ccs.{table}'::regclass and attnum > 0 and not attisdropped)
                """
            );
            var indexes = await Ask<string[]>(
                $"""
                select array(select case
                    when i.indisprimary
                        then format('alter table ccs.{table} add constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
                    else pg_get_indexdef(i.indexrelid) end
                from pg_index i left join pg_constraint c on c.conindid = i.indexrelid
                where i.indrelid = 'ccs.{table}'::regclass)
                """
            );
            var values = columns.Select(column => others.FirstOrDefault(other => other.Column == column).Value ?? $"b.{column}");
            await Do($"alter table ccs.{table} rename to copied");
            await Do($"create table ccs.{table} (like ccs.copied including defaults)");
            await Do(
                $"""
                insert into ccs.{table} ({string.Join(", ", columns)}) select {string.Join(", ", values)}
                from (select *, (row_number() over (order by {order}) * 0)::int as none from ccs.copied order by {order}) b
                cross join lateral generate_series(0, {copies - 1} + none) k
                """
            );
            await Do("drop table ccs.copied");
            foreach (var index in indexes)
            {
                await Do(index);
            }

            await Do($"vacuum analyze ccs.{table}");
        }

        async Task Do(string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }
}
