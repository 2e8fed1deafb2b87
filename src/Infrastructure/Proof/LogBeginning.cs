using System.Globalization;
using Ccs.Domain.Proof;
using Ccs.Infrastructure.Storage;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// The first start: what there was before is taken in without seals, up to a boundary that is written down in three places, as an event
/// with a seal, outside the database, and in the state. Who moves it in one of them is found by the others.
/// </summary>
internal sealed class LogBeginning(IDocumentStore store, LogOptions options, OuterPromise outer, TimeProvider clock)
{
    /// <summary>There is no other yet.</summary>
    public const int FirstEpoch = 1;

    private const string Job = "log";

    private const string Begin = $"""
        insert into {LogSchema.State} (epoch, origin, boundary, before, mark, size, edge, looked)
        select @epoch, @origin, coalesce(max(seq_id), 0), count(*), 0, 0, '', now() from {StoredEvent.Table}
        on conflict (epoch) do nothing
        """;

    /// <summary>The state of the current epoch, which is made where there is none.</summary>
    /// <exception cref="LogTroubleException">The places tell of another beginning.</exception>
    public async Task<LogState> Of(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await LogState.Read(connection, cancellation) is not { } state)
        {
            RequireNothingPromised();
            await using var begin = new NpgsqlCommand(Begin, connection) { CommandTimeout = 0 };
            begin.Parameters.AddAll(new("epoch", (short)FirstEpoch), new("origin", OriginOf(options.Origin, FirstEpoch)));
            await begin.ExecuteNonQueryAsync(cancellation);
            state = (await LogState.Read(connection, cancellation))!;
        }

        await Record(state, cancellation);
        await WriteDown(state);
        return state;
    }

    /// <summary>How an epoch is called.</summary>
    public static string OriginOf(string origin, int epoch) => string.Create(CultureInfo.InvariantCulture, $"{origin}/{epoch}");

    /// <summary>An empty database beside a folder that has promised something is an older one, or another's.</summary>
    private void RequireNothingPromised()
    {
        if (outer.Notes(FirstEpoch).Count > 0)
        {
            throw new LogTroubleException(
                $"The database has no log, but one was promised ({outer.Places}): it is older than what was promised, or another's."
            );
        }
    }

    private async Task Record(LogState state, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.Events.FetchStreamAsync(LogBegan.StreamId, token: cancellation) is [{ Data: LogBegan began }, ..])
        {
            if ((began.Origin, began.LastSequence, began.Events) != (state.Origin, state.Boundary, state.Before))
            {
                throw new LogTroubleException("The log began otherwise than its state says: run audit verify.");
            }

            return;
        }

        if (state.Size > 0)
        {
            throw new LogTroubleException("The event by which the log began is gone: run audit verify.");
        }

        session.ActsAsSystem(Job);
        session.Events.StartStream(LogBegan.StreamId, new LogBegan(clock.GetUtcNow(), state.Origin, state.Boundary, state.Before));
        await session.SaveChangesAsync(cancellation);
    }

    private async Task WriteDown(LogState state)
    {
        var there = outer.Beginnings(state.Epoch);
        if (there.Any(text => text != state.Beginning))
        {
            throw new LogTroubleException($"The log began otherwise than is written outside the database ({outer.Places}).");
        }

        if (there.Count < options.Folders.Count)
        {
            await outer.Begin(state.Epoch, state.Beginning);
        }
    }
}
