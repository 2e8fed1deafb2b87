using Ccs.Infrastructure.Tests.Support;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Hosting;

/// <summary>What versions of before the editions kept is gone once the schema of this one is laid.</summary>
[Collection("postgres")]
public sealed class OldTablesTests(PostgresFixture postgres) : IDisposable
{
    /// <summary>As Marten laid them, and how far their projection had come.</summary>
    private const string Old = """
        create table ccs.mt_doc_agencymonth (id varchar primary key, data jsonb not null, mt_version int);
        create table ccs.mt_doc_publishedmonth (id varchar primary key, data jsonb not null);
        create function ccs.mt_upsert_agencymonth(doc jsonb, doc_id varchar) returns int language sql as 'select 1';
        create function ccs.mt_insert_agencymonth(doc jsonb, doc_id varchar) returns int language sql as 'select 1';
        create function ccs.mt_overwrite_publishedmonth(doc jsonb, doc_id varchar, revision int) returns int language sql as 'select 1';
        insert into ccs.mt_doc_agencymonth values ('electricity:2026-01', '{"filed": 3}', 1);
        insert into ccs.mt_event_progression (name, last_seq_id) values ('AgencyMonth:All', 7), ('Figures:All', 7)
            on conflict (name) do update set last_seq_id = 7
        """;

    private const string Left = """
        select coalesce(string_agg(what, ', ' order by what), '') from (
            select relname::text as what from pg_class where relname ~ 'agencymonth|publishedmonth'
            union all select proname from pg_proc where proname ~ 'agencymonth|publishedmonth'
            union all select name from ccs.mt_event_progression where name like 'AgencyMonth%') as left_over
        """;

    private const string Others = """
        select string_agg(what, ', ' order by what) from (
            select relname::text as what from pg_class where relnamespace = 'ccs'::regnamespace and relkind = 'r'
            union all select proname from pg_proc where pronamespace = 'ccs'::regnamespace
            union all select name from ccs.mt_event_progression where name = 'Figures:All') as others
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Hangfire.Logging.LogProvider.SetCurrentLogProvider(null);

    [Fact]
    public async Task They_are_dropped_and_nothing_else_is()
    {
        await using var database = await Nodes.Open(await postgres.NewDatabase());
        using var host = Nodes.Of(database);
        await Nodes.Lay(host);
        await Say(database.Connections.Sessions, "insert into ccs.mt_event_progression (name, last_seq_id) values ('Figures:All', 1)");
        var others = await Say(database.Connections.Sessions, Others);
        await Say(database.Connections.Sessions, Old);
        (await Say(database.Connections.Sessions, Left)).Split(", ").Length.ShouldBeGreaterThanOrEqualTo(6);

        await Nodes.Lay(host);

        (await Say(database.Connections.Sessions, Left)).ShouldBeEmpty();
        (await Say(database.Connections.Sessions, Others)).ShouldBe(others);
        await Nodes.Lay(host);
    }

    private static async Task<string> Say(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct) as string ?? string.Empty;
    }
}
