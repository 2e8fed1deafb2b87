using System.Data;
using Ccs.Infrastructure.Hosting;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// Whether the log and the events are what they were: every event is hashed from its row again, never taken from a hash that is stored
/// beside it, and the tree of it held against leaves, tiles, state, every checkpoint that was shown, and what was promised outside.
/// </summary>
public interface ILogVerification
{
    Task<LogReport> Run(CancellationToken cancellation);
}

/// <inheritdoc cref="ILogVerification"/>
internal sealed class LogVerification(DatabaseConnections connections, LogTools tools) : ILogVerification
{
    /// <summary>As many as are told one by one.</summary>
    private const int MostTold = 200;

    private const string Keep = $"""
        insert into {LogSchema.Checks} (at, leaves, found) values (now(), @leaves, @found)
        on conflict (at) do update set leaves = excluded.leaves, found = excluded.found
        """;

    private const string LookAgain =
        $"insert into {LogSchema.Holes} (seq_id, since) select s, now() from unnest(@late) as new(s) on conflict (seq_id) do nothing";

    public async Task<LogReport> Run(CancellationToken cancellation)
    {
        // First what was promised: the tables have at least that.
        var promised = tools.Outer.Notes(LogBeginning.FirstEpoch);
        await using var connection = await connections.Sessions.OpenConnectionAsync(cancellation);
        var findings = new LogFindings(MostTold);
        LogWalk? walk = null;
        long[] late = [];
        await using (var whole = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation))
        {
            if (await LogState.Read(connection, cancellation) is { } state)
            {
                walk = new LogWalk(connection, tools, state, findings);
                await walk.Run(promised, cancellation);
                late = await new LogStrays(connection, tools, state, findings).Run(cancellation);
            }
            else if (promised.Count > 0)
            {
                findings.Add(LogKinds.RolledBack, $"there is no log in the database, and one was promised");
            }

            await whole.RollbackAsync(cancellation);
        }

        await Remember(connection, walk?.Leaves ?? 0, findings, late, cancellation);
        return new LogReport(walk?.Leaves ?? 0, walk?.Events ?? 0, findings.All);
    }

    private static async Task Remember(
        NpgsqlConnection connection,
        long leaves,
        LogFindings findings,
        long[] late,
        CancellationToken cancellation
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(NewLeaves.Of(Keep, new("leaves", leaves), new("found", findings.Kinds)));
        if (late.Length > 0)
        {
            batch.BatchCommands.Add(NewLeaves.Of(LookAgain, new NpgsqlParameter("late", late)));
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
