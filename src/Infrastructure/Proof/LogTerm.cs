using System.Security.Cryptography;
using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// The time in which one node writes the log: the lock and every transaction are on one connection, so that who has lost the lock writes
/// nothing either. After any failure the term is over, and the next one begins with what is stored.
/// </summary>
internal sealed class LogTerm : IAsyncDisposable
{
    /// <summary>Publications are of sizes that are multiples of this: up to so many events look like none.</summary>
    private const int Step = 16;

    private static readonly TimeSpan HoleLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly NpgsqlConnection _connection;
    private readonly LogTools _tools;
    private readonly LogState _state;
    private readonly GrowingTree _tree;
    private readonly LogPromises _promises;
    private long[] _again;
    private long _mark;
    private long? _looked;

    private LogTerm(NpgsqlConnection connection, LogTools tools, LogState state, GrowingTree tree, long[] again)
    {
        (_connection, _tools, _state, _tree, _again, _mark) = (connection, tools, state, tree, again, state.Mark);
        _promises = new LogPromises(connection, tools, state, tree);
    }

    /// <summary>Leaves.</summary>
    public long Size => _tree.Size;

    /// <summary>Begins with what is stored, once it was held against what was promised.</summary>
    /// <param name="connection">Has the lock; the term's own from here on, unless this throws.</param>
    /// <param name="tools">Of the node.</param>
    /// <param name="cancellation">Of the writer.</param>
    /// <exception cref="LogTroubleException">It is not as it was promised.</exception>
    public static async Task<LogTerm> Begin(NpgsqlConnection connection, LogTools tools, CancellationToken cancellation)
    {
        var state = await tools.Beginning.Of(connection, cancellation);
        var tree = await GrowingTree.Load(state.Size, state.Edge, new TileRows(connection, state.Epoch), cancellation);
        var again = await EventFeed.Sequences(connection, LogSchema.Refused, cancellation);
        var term = new LogTerm(connection, tools, state, tree, again);
        await term._promises.Check(cancellation);
        return term;
    }

    /// <summary>One transaction: the events that have no leaf yet.</summary>
    /// <returns>How many leaves came.</returns>
    public async Task<int> Append(CancellationToken cancellation)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        var holes = await EventFeed.Sequences(_connection, LogSchema.Holes, cancellation);
        var events = await EventFeed.Read(_connection, _mark, [.. holes, .. _again], cancellation);
        _again = [];
        if (events.Count == 0)
        {
            await Looked(transaction, cancellation);
            return 0;
        }

        var sorted = new SortedEvents(_tools, _state.Boundary, _mark, events);
        var leaves = new NewLeaves(_state.Epoch, _tree);
        foreach (var e in sorted.Genuine)
        {
            leaves.Add(LeafKind.Event, e.Sequence, LeafOfEvent.Of(e).Entry(_tools.Keys.Log));
        }

        await Commit(
            transaction,
            [.. sorted.Statements(HoleLife), .. leaves.Statements(sorted.Mark, caughtUp: events.Count < EventFeed.Most)],
            cancellation
        );
        _mark = sorted.Mark;
        sorted.Tell();
        return leaves.Count;
    }

    /// <summary>Promises all leaves, where that was not done yet.</summary>
    public Task Sign(CancellationToken cancellation) => _promises.Sign(cancellation);

    /// <summary>When the last publication was, by the clock of the business; null: there was none.</summary>
    public Task<DateTimeOffset?> PublishedAt(CancellationToken cancellation) => _promises.PublishedAt(cancellation);

    /// <summary>Somebody asked for a publication, and it has not come yet.</summary>
    public Task<bool> IsAsked(CancellationToken cancellation) => _promises.IsAsked(cancellation);

    /// <summary>Pads, promises and shows.</summary>
    public async Task Publish(CancellationToken cancellation)
    {
        var published = await _promises.PublishedSize(cancellation);
        var leaves = new NewLeaves(_state.Epoch, _tree);
        var size = Math.Max((_tree.Size + Step - 1) / Step * Step, published + Step);
        while (_tree.Size < size)
        {
            leaves.Add(LeafKind.Padding, null, RandomNumberGenerator.GetBytes(TreeHash.Length));
        }

        if (leaves.Count > 0)
        {
            await using var transaction = await _connection.BeginTransactionAsync(cancellation);
            await Commit(transaction, [.. leaves.Statements(_mark, caughtUp: false)], cancellation);
        }

        await _promises.Publish(cancellation);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>Says now and then that nothing waits; readiness must not look at the events for it.</summary>
    private async Task Looked(NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        if (_looked is { } last && TimeProvider.System.GetElapsedTime(last) < BetweenLooks)
        {
            return;
        }

        await using var command = new NpgsqlCommand(
            $"update {LogSchema.State} set looked = now() where epoch = $1",
            _connection,
            transaction
        );
        command.Parameters.Add(new() { Value = (short)_state.Epoch });
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        _looked = TimeProvider.System.GetTimestamp();
    }

    private async Task Commit(NpgsqlTransaction transaction, IReadOnlyList<NpgsqlBatchCommand> statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(_connection, transaction);
        // What is promised must have been flushed, whatever the server's own setting says.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local synchronous_commit = on"));
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(statement);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        if (statements[^1].RecordsAffected != 1)
        {
            throw new LogTroubleException("The log's state was changed by somebody else.");
        }

        await transaction.CommitAsync(cancellation);
    }
}
