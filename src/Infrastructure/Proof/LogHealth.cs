using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Storage;

namespace Ccs.Infrastructure.Proof;

/// <summary>How the log stands, as any node sees it.</summary>
/// <param name="SecondsBehind">Since the writer last had all events; 0: it has them. Null: the log has not begun.</param>
/// <param name="Leaves">In the log.</param>
/// <param name="Refused">Events that nobody of ours wrote.</param>
/// <param name="Found">Kinds of what the last check found; null: nothing.</param>
/// <param name="Broken">It is not as it was promised; null: it is.</param>
public sealed record LogStanding(double? SecondsBehind, long Leaves, long Refused, string? Found, string? Broken);

/// <summary>What the health endpoint asks.</summary>
public interface ILogHealth
{
    Task<LogStanding> Look(CancellationToken cancellation);
}

internal sealed class LogHealth(DatabaseConnections connections, OuterPromise outer) : ILogHealth
{
    private const string Older = "The database is older than what was promised.";
    private const string Unreadable = "What was promised last can't be read: nothing new is promised.";

    // A number given to a commit that failed counts as well, until the writer has looked.
    private const string Standing = $"""
        select case when n.is_called and n.last_value > s.mark then extract(epoch from now() - s.looked) else 0 end::float8,
            s.size, (select count(*) from {LogSchema.Refused}), (select found from {LogSchema.Checks} order by at desc limit 1)
        from {LogSchema.State} s, {MartenSetup.Schema}.mt_events_sequence n order by s.epoch desc limit 1
        """;

    public async Task<LogStanding> Look(CancellationToken cancellation)
    {
        // First what was promised: leaves only grow, and only those that are committed are promised.
        var (promised, wrong) = Promised();
        await using var command = connections.Pool.CreateCommand(Standing);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return new LogStanding(null, 0, 0, null, wrong ?? (promised > 0 ? Older : null));
        }

        var leaves = reader.GetInt64(1);
        return new LogStanding(
            Math.Max(0, reader.GetDouble(0)),
            leaves,
            reader.GetInt64(2),
            !reader.IsDBNull(3) && reader.GetString(3) is { Length: > 0 } found ? found : null,
            wrong ?? (promised > leaves ? Older : null)
        );
    }

    private (long Size, string? Wrong) Promised()
    {
        try
        {
            return (outer.Last(LogBeginning.FirstEpoch)?.Checkpoint.Size ?? 0, null);
        }
        catch (Exception wrong) when (wrong is LogTroubleException or IOException or UnauthorizedAccessException)
        {
            return (0, Unreadable);
        }
    }
}
