using Npgsql;

namespace Ccs.Infrastructure.Tests.Hosting;

/// <summary>What earlier users of pooled connections have left on their sessions.</summary>
internal static class PooledState
{
    private const string Question = """
        select 'set ' || name from pg_settings where source = 'session'
        union all select 'advisory lock ' || objid from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
        union all select 'listens to ' || channel from pg_listening_channels() channel
        union all select 'temporary ' || relname from pg_class where relpersistence = 't' and pg_table_is_visible(oid)
        union all select 'cursor ' || name from pg_cursors where is_holdable
        """;

    /// <summary>Takes every connection that the pool has, and as many new ones as it may have.</summary>
    public static async Task<IReadOnlyList<string>> LeftOn(NpgsqlDataSource pool, int size, CancellationToken cancellation)
    {
        List<NpgsqlConnection> taken = [];
        List<string> left = [];
        try
        {
            while (taken.Count < size)
            {
                taken.Add(await pool.OpenConnectionAsync(cancellation));
                await using var command = new NpgsqlCommand(Question, taken[^1]);
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    left.Add(reader.GetString(0));
                }
            }
        }
        finally
        {
            foreach (var connection in taken)
            {
                await connection.DisposeAsync();
            }
        }

        return left;
    }
}
