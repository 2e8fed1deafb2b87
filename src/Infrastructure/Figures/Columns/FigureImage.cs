using System.Data;
using Ccs.Infrastructure.Storage;
using Npgsql;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>
/// The columns of this node for one kind of entry: read when somebody first asks, added to when somebody asks of later, and given up when
/// nobody has asked for a while. What can't be had from them is asked of the database.
/// </summary>
internal sealed class FigureImage : IDisposable
{
    // How far they have got; and rows come as they are read, not when all of them are sorted.
    private const string Counted = $"""
        set local enable_sort = off;
        select coalesce(max(last_seq_id), 0) from {MartenSetup.Schema}.mt_event_progression where name = '{FiguresProjection.Name}:All'
        """;

    // The first time all of it is read. Seconds.
    private const int Patience = 300;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    // Of a reading that goes on rows come all the time.
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(3);

    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;
    private readonly EntrySource _source;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private volatile FigureColumns _columns = FigureColumns.Empty;
    private Task? _reading;
    private long _read;
    private long _asked;

    public FigureImage(NpgsqlDataSource database, TimeProvider clock, EntrySource source)
    {
        (_database, _clock, _source) = (database, clock, source);
        _asked = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => GiveUp(), null, Idle, Idle);
    }

    /// <summary>Until which event; 0: nothing is read.</summary>
    public long Mark => _columns.Mark;

    /// <summary>Waits until there are columns, however many rows are read for them, as long as some come.</summary>
    /// <exception cref="TimeoutException">None come.</exception>
    public async Task Ready(CancellationToken cancellation)
    {
        if (_columns.Mark > 0)
        {
            return;
        }

        var reading = Reading();
        var before = -1L;
        while (!reading.IsCompleted && Interlocked.Read(ref _read) > before)
        {
            before = Interlocked.Read(ref _read);
            await Task.WhenAny(reading, Task.Delay(Stalled, TimeProvider.System, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }

        if (!reading.IsCompleted)
        {
            throw new TimeoutException("The figures can't be read.");
        }

        await reading;
    }

    /// <summary>With all that was known at the mark, at least.</summary>
    public async Task<FigureColumns> At(long mark, CancellationToken cancellation)
    {
        _asked = _clock.GetTimestamp();

        // One that goes on may have begun before the mark.
        for (var tries = 0; tries < 2 && _columns.Mark < mark; tries++)
        {
            await Reading().WaitAsync(cancellation);
        }

        return _columns;
    }

    public void Dispose()
    {
        _timer.Dispose();
        _end.Cancel();
        _end.Dispose();
    }

    /// <summary>The next question reads all of it again.</summary>
    public void Forget() => _columns = FigureColumns.Empty;

    /// <summary>What nobody has asked for is given back.</summary>
    private void GiveUp()
    {
        lock (_gate)
        {
            if (_clock.GetElapsedTime(_asked) > Idle && _reading is not { IsCompleted: false })
            {
                Forget();
            }
        }
    }

    /// <summary>Nobody's call: whoever gives up leaves it going, and the next one finds it further on.</summary>
    private Task Reading()
    {
        lock (_gate)
        {
            return _reading is { IsCompleted: false } ? _reading : _reading = Task.Run(() => Read(_end.Token));
        }
    }

    private async Task Read(CancellationToken cancellation)
    {
        try
        {
            var before = _columns;
            _columns = before.Mark == 0 ? await ReadAll(cancellation) : await ReadMore(before, cancellation);
        }
        catch
        {
            // What was added half is not added.
            Forget();
            throw;
        }
    }

    private async Task<FigureColumns> ReadAll(CancellationToken cancellation)
    {
        var (entries, complaints) = (await Room(_source.Table, cancellation), await Room(FiguresSchema.Facts, cancellation));
        var (past, groups) = (new PastEntries(entries, complaints, _source.HasDays), new Numbered<EntryGroup>());
        var mark = await Rows($"{_source.Condition} order by filed", 0, row => past.Add(row, groups.Of(row.Group)), cancellation);
        return FigureColumns.Of(past, groups, _source.HasDays, mark);
    }

    private async Task<FigureColumns> ReadMore(FigureColumns columns, CancellationToken cancellation)
    {
        List<EntryRow> rows = [];
        var mark = await Rows(
            $"{_source.Condition} and (since > @after or (until > @after and until < {FiguresSchema.OpenText}))",
            columns.Mark,
            rows.Add,
            cancellation
        );
        return columns.With(rows, mark);
    }

    /// <returns>How far the entries have got: one look at both.</returns>
    private async Task<long> Rows(string where, long after, Action<EntryRow> row, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        await using var look = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var mark = new NpgsqlCommand(Counted, connection, look);
        var seq = (long)(await mark.ExecuteScalarAsync(cancellation))!;
        await using var command = new NpgsqlCommand($"select {_source.Columns} from {_source.Table} where {where}", connection, look)
        {
            CommandTimeout = Patience,
            Parameters = { new NpgsqlParameter("after", after) },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            row(_source.RowOf(reader));
            Interlocked.Increment(ref _read);
        }

        return seq;
    }

    /// <summary>For the rows of a table, and some more.</summary>
    private async Task<int> Room(string table, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(
            $"select greatest(reltuples, 0)::bigint from pg_class where oid = '{table}'::regclass"
        );
        return (int)((long)(await command.ExecuteScalarAsync(cancellation))! * 11 / 10) + 1;
    }
}
