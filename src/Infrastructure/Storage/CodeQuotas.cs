using Marten;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// A row for every contact, with what strangers had sent to it in its last day: from which network, in which minute. It is judged and added
/// to in the statement that claims a notice, under the row's own lock; so that of many at once, on any number of nodes, none goes
/// uncounted. Neither names the other afterwards: whoever holds the database and guesses a contact shall not find its complaints by it.
/// </summary>
internal static class CodeQuotas
{
    /// <summary>
    /// The part of a statement that counts the notice <c>held (data)</c> at the time <c>$3</c>. It makes a row where its contact's quota
    /// has room; see <c>INoticeStore</c> for the rule.
    /// </summary>
    public const string Counting = $"""
        insert into {Table} as quota (contact, uses, last_at)
        select
            data ->> 'quotaContact',
            jsonb_build_array(jsonb_build_object('network', coalesce(data ->> 'network', ''), 'at', date_trunc('minute', $3))),
            $3
        from held
        where data ->> 'quotaContact' is not null and data ->> 'status' in ('queued', 'failed')
        on conflict (contact) do update set
            last_at = greatest(quota.last_at, $3),
            uses = (
                select jsonb_agg(use)
                from jsonb_array_elements(quota.uses || excluded.uses) as use
                where (use ->> 'at')::timestamptz > $3 - interval '1 day')
        where (
            select own_hour < 3 and own_day < 10 and hour < 6 and day < case when own_day = 0 then 20 else 15 end
            from (
                select
                    count(*) as day,
                    count(*) filter (where use.at > $3 - interval '1 hour') as hour,
                    count(*) filter (where use.network = excluded.uses -> 0 ->> 'network') as own_day,
                    count(*) filter (where use.network = excluded.uses -> 0 ->> 'network' and use.at > $3 - interval '1 hour') as own_hour
                from jsonb_to_recordset(quota.uses) as use (network text, at timestamptz)
                where use.at > $3 - interval '1 day') as before)
        returning contact
        """;

    private const string Name = "code_quotas";
    private const string Table = $"{MartenSetup.Schema}.{Name}";

    /// <summary>What is older than a day is of no use.</summary>
    /// <returns>How many contacts were forgotten.</returns>
    public static async Task<int> Forget(IDocumentStore store, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"delete from {Table} where last_at <= $1", connection)
        {
            Parameters = { new() { Value = now.AddDays(-1).ToUniversalTime() } },
        };
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static void Configure(StoreOptions options)
    {
        var table = new Table(new PostgresqlObjectName(MartenSetup.Schema, Name, SchemaUtils.IdentifierUsage.General));
        table.AddColumn<string>("contact").AsPrimaryKey();
        table.AddColumn("uses", "jsonb").NotNull();
        table.AddColumn<DateTimeOffset>("last_at").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(table);
    }
}
