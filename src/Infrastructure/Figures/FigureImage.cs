using Ccs.Infrastructure.Storage;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>
/// The columns of this node: read when somebody first asks, added to when somebody asks of later, and given up when nobody has asked for a
/// while. What can't be had from them is asked of the database.
/// </summary>
internal sealed class FigureImage : IDisposable
{
    // One look at both: entries, and how far they have got.
    private const string Rows = $"""
        with mark as (select coalesce(max(last_seq_id), 0) as seq from {MartenSetup.Schema}.mt_event_progression
            where name = '{FiguresProjection.Name}:All')
        select mark.seq, filed, since, until, day - date '0001-01-01', agency, service, category, chosen, governorate, facets, n, x
        from mark left join {FiguresSchema.Charges} on since > @after or (until > @after and until < {FiguresSchema.OpenText})
        """;

    // The first time all of it is read. Seconds.
    private const int Patience = 300;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    private const int Portion = 1 << 16;

    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;

    // Of a reading that goes on rows come all the time.
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private volatile FigureColumns _columns = FigureColumns.Empty();
    private ComplaintPlaces _places = new();
    private Task? _reading;
    private long _read;
    private long _asked;

    public FigureImage(NpgsqlDataSource database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
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
    public void Forget()
    {
        lock (_gate)
        {
            (_columns, _places) = (FigureColumns.Empty(), new ComplaintPlaces());
        }
    }

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
            _columns = await Read(before.Mark == 0 ? FigureColumns.Empty(await Room(cancellation)) : before, cancellation);
        }
        catch
        {
            // What was added half is not added.
            Forget();
            throw;
        }
    }

    private async Task<FigureColumns> Read(FigureColumns columns, CancellationToken cancellation)
    {
        var (after, mark) = (columns.Mark, 0L);
        List<ChargeRow> rows = [];
        await using var command = _database.CreateCommand(Rows);
        command.CommandTimeout = Patience;
        command.Parameters.Add(new NpgsqlParameter("after", after));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            mark = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
            {
                rows.Add(RowOf(reader));
                Interlocked.Increment(ref _read);
            }

            if (rows.Count == Portion)
            {
                columns = columns.With(rows, after, _places, mark);
                rows.Clear();
            }
        }

        return columns.With(rows, after, _places, mark);
    }

    private async Task<int> Room(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(
            $"select greatest(reltuples, 0)::bigint from pg_class where oid = '{FiguresSchema.Charges}'::regclass"
        );
        return (int)Math.Max((long)(await command.ExecuteScalarAsync(cancellation))! * 11 / 10, Portion);
    }

    private static ChargeRow RowOf(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(1),
            reader.GetInt64(2),
            reader.GetInt64(3),
            reader.GetInt32(4),
            reader.GetInt16(5),
            reader.GetInt16(6),
            reader.GetInt16(7),
            reader.GetInt16(8),
            reader.GetInt16(9),
            reader.GetInt16(10),
            reader.GetInt16(11),
            reader.GetInt16(12)
        );
}
