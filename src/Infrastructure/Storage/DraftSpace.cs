using Ccs.Application.Ports;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Section <c>Ccs:Drafts</c>.</summary>
public sealed record DraftOptions
{
    /// <summary>What all drafts together may take of the database.</summary>
    public int Megabytes { get; init; } = 1024;
}

/// <summary>
/// Anybody may begin a draft, and what is begun is kept for a day: it must not fill the disk that the complaints need, nor may one network
/// fill what is there for all. Only growing needs room, so whoever takes back what they typed always can. What is in use is counted every
/// few seconds, with what this node has added since.
/// </summary>
internal sealed class DraftSpace(DraftOptions options, TimeProvider clock)
{
    /// <summary>Of all the room, for one network: so that many must come together to fill it.</summary>
    private const int NetworkParts = 20;

    /// <summary>A short one costs its row.</summary>
    private const int Least = 2 * 1024;

    private static readonly TimeSpan CountedAnew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UntilSomeAreRemoved = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private DateTimeOffset _countedAt;
    private long _used;

    private long Room => options.Megabytes * 1024L * 1024;

    /// <param name="session">Where the draft is written.</param>
    /// <param name="draft">As it shall be.</param>
    /// <param name="before">Bytes that it takes by now; 0 where it is new.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <exception cref="TooManyException">There is no room.</exception>
    public async Task Require(IQuerySession session, Draft draft, int before, CancellationToken cancellation)
    {
        var more = Math.Max(draft.Size, Least) - (before == 0 ? 0 : Math.Max(before, Least));
        if (more <= 0)
        {
            return;
        }

        if (await Used(session, more, cancellation) > Room)
        {
            throw new TooManyException("draft.no-room", UntilSomeAreRemoved);
        }

        if (
            (before == 0 || more > Least)
            && !string.IsNullOrEmpty(draft.Network)
            && await OfNetwork(session, draft.Network, cancellation) + more > Room / NetworkParts
        )
        {
            throw new TooManyException("draft.no-room", UntilSomeAreRemoved);
        }
    }

    private async Task<long> Used(IQuerySession session, int more, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (now - _countedAt < CountedAnew && now >= _countedAt)
            {
                return _used += more;
            }
        }

        var counted = await Sum(session, "true", string.Empty, cancellation);
        lock (_lock)
        {
            (_countedAt, _used) = (now, counted + more);
            return _used;
        }
    }

    private static Task<long> OfNetwork(IQuerySession session, string network, CancellationToken cancellation) =>
        Sum(session, "network = @network", network, cancellation);

    private static async Task<long> Sum(IQuerySession session, string which, string network, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select coalesce(sum(greatest(size, {Least})), 0)::bigint from {MartenSetup.Schema}.mt_doc_draft where {which}"
        );
        if (network.Length > 0)
        {
            command.Parameters.Add(new("network", network));
        }

        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetInt64(0) : 0;
    }
}
