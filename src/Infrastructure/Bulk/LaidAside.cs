using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Storage;
using Npgsql;

namespace Ccs.Infrastructure.Bulk;

/// <summary>
/// Indexes that only make reading faster, and references that are kept by construction: made once at the end, they cost a fraction of what
/// they cost row by row. Where the program ends before that, the next start in Development lays them again, since the schema has them.
/// </summary>
internal sealed class LaidAside : IAsyncDisposable
{
    private static readonly string[] Tables =
    [
        "mt_events",
        "mt_doc_caserow",
        "mt_doc_complainttracking",
        "mt_doc_searchterms",
        "mt_doc_unverifiedfiling",
        "mt_doc_verificationchallenge",
        "mt_doc_wrappedkey",
    ];

    private readonly CcsDatabase _database;
    private readonly CcsDatabase? _owned;
    private IReadOnlyList<string> _back = [];

    private LaidAside(CcsDatabase database)
    {
        _database = database;
        _owned = database.HasOwner ? database.AsOwner() : null;
    }

    /// <summary>Of whoever owns the tables.</summary>
    private NpgsqlDataSource Pool => (_owned ?? _database).Connections.Pool;

    public static async Task<LaidAside> Lay(CcsDatabase database, CancellationToken cancellation)
    {
        var aside = new LaidAside(database);
        await aside.Lay(cancellation);
        return aside;
    }

    /// <summary>All of it again, and what the planner wants to know of the new rows.</summary>
    public async Task PutBack(CancellationToken cancellation)
    {
        var back = _back;
        _back = [];
        await Run(
            [
                "set maintenance_work_mem = '256MB'",
                .. back,
                .. Tables.Select(table => $"analyze {MartenSetup.Schema}.{table}"),
                "reset maintenance_work_mem",
            ],
            cancellation
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_back.Count > 0)
        {
            await PutBack(CancellationToken.None);
        }

        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }

    private async Task Lay(CancellationToken cancellation)
    {
        List<(string Drop, string Make)> all = [];
        await using (
            var find = Pool.CreateCommand(
                """
                select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                from pg_constraint c join pg_class t on t.oid = c.conrelid
                where c.contype = 'f' and t.relnamespace = $1::regnamespace and t.relname = any($2)
                union all
                select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
                from pg_index i join pg_class t on t.oid = i.indrelid
                where not i.indisunique and t.relnamespace = $1::regnamespace and t.relname = any($2)
                """
            )
        )
        {
            find.Parameters.Add(new() { Value = MartenSetup.Schema });
            find.Parameters.Add(new() { Value = Tables });
            await using var reader = await find.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                all.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        await Run(all.Select(one => one.Drop), cancellation);
        _back = [.. all.Select(one => one.Make)];
    }

    private async Task Run(IEnumerable<string> statements, CancellationToken cancellation)
    {
        await using var connection = await Pool.OpenConnectionAsync(cancellation);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
