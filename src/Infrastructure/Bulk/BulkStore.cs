using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Storage;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ccs.Infrastructure.Bulk;

/// <summary>
/// Writes many complaints with their histories by COPY: streams, events, and the rows beside them. The events of all of them stand in the
/// order of time, as they would have come; a history that goes on is kept in memory until then. No index but those that keep what must be
/// unique is there meanwhile. Nothing else may write, and what ends half-way is to begin again with an empty database.
/// </summary>
public sealed class BulkStore : IAsyncDisposable
{
    private const int BlockOfCopy = 5_000;

    private readonly DocumentStore _store;
    private readonly NpgsqlDataSource _pool;
    private readonly KeyWrapping _wrapping;
    private readonly CurrentKeys _current;
    private readonly EventSealing _sealing;
    private readonly PriorityQueue<IEvent, (DateTimeOffset At, long Order)> _waiting = new();
    private LaidAside? _aside;
    private long _sequence;
    private long _order;

    private BulkStore(IServiceProvider app)
    {
        _store = (DocumentStore)app.GetRequiredService<IDocumentStore>();
        _pool = app.GetRequiredService<CcsDatabase>().Connections.Pool;
        _wrapping = app.GetRequiredService<KeyWrapping>();
        _current = app.GetRequiredService<CurrentKeys>();
        _sealing = app.GetRequiredService<EventSealing>();
    }

    /// <summary>How many there are so far.</summary>
    public long Events { get; private set; }

    /// <summary>Events that wait for their time.</summary>
    public int Waiting => _waiting.Count;

    /// <returns>Null where there are complaints already: theirs could not stand in the order of time.</returns>
    public static async Task<BulkStore?> Begin(IServiceProvider app, CancellationToken cancellation)
    {
        var store = new BulkStore(app);
        if (await store.Ask<bool>($"select exists (select from {MartenSetup.Schema}.mt_streams where type = 'complaint')", cancellation))
        {
            return null;
        }

        var last = $"select case when is_called then last_value else 0 end from {MartenSetup.Schema}.mt_events_sequence";
        store._sequence = await store.Ask<long>(last, cancellation);
        store._aside = await LaidAside.Lay(app.GetRequiredService<CcsDatabase>(), cancellation);
        return store;
    }

    /// <summary>Sets so many case numbers apart.</summary>
    /// <returns>The first.</returns>
    public Task<long> Numbers(int count, CancellationToken cancellation)
    {
        var counter = CaseNumbers.Counter.QualifiedName;
        return Ask<long>($"select setval('{counter}', nextval('{counter}') + {count}) - {count}", cancellation);
    }

    /// <summary>Writes these, and the events of all that had to wait until the first of these was filed.</summary>
    /// <param name="complaints">Filed after all that were written before.</param>
    /// <param name="since">No event of them, or of those to come, is earlier.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Write(IReadOnlyList<HeldComplaint> complaints, DateTimeOffset since, CancellationToken cancellation)
    {
        List<BulkEventStreamHeader> headers =
        [
            .. complaints.Select(held => new BulkEventStreamHeader
            {
                Id = held.Id,
                Version = held.Events.Count,
                AggregateType = typeof(Complaint),
            }),
        ];
        await Task.WhenAll(Copy(headers, since, cancellation), BulkRows.Write(_store, complaints, _wrapping, _current, cancellation));
        foreach (var held in complaints)
        {
            Wait(held);
        }
    }

    /// <summary>What still waits, the indexes, and what the planner wants to know.</summary>
    public async Task End(CancellationToken cancellation)
    {
        await Copy([], DateTimeOffset.MaxValue, cancellation);
        await _aside!.PutBack(cancellation);
    }

    public ValueTask DisposeAsync() => _aside?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<TValue> Ask<TValue>(string question, CancellationToken cancellation)
    {
        await using var command = _pool.CreateCommand(question);
        return (TValue)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private Task Copy(IReadOnlyList<BulkEventStreamHeader> headers, DateTimeOffset until, CancellationToken cancellation) =>
        _store.BulkInsertEventStreamAsync(
            StorageConstants.DefaultTenantId,
            headers,
            Until(until),
            BulkEventSequenceMode.PreserveSourceSequence,
            BlockOfCopy,
            cancellation
        );

    private async IAsyncEnumerable<IEvent> Until(DateTimeOffset until)
    {
        while (_waiting.TryPeek(out var next, out var when) && when.At < until)
        {
            _waiting.Dequeue();
            next.Sequence = ++_sequence;
            Events++;
            yield return next;
        }

        await Task.CompletedTask;
    }

    private void Wait(HeldComplaint held)
    {
        var stream = StreamAction.Start(_store.Events, held.Id, [.. held.Events.Select(e => e.Data)]);
        var version = 0;
        foreach (var (written, e) in stream.Events.Zip(held.Events))
        {
            written.Id = e.Id;
            written.StreamId = held.Id;
            written.Version = ++version;
            written.Timestamp = e.Data.At;
            written.UserName = e.Actor;
            written.CorrelationId = e.Correlation;
            written.Headers = e.Headers;
            _sealing.Seal(written, held.Id, _store.Options.Serializer());
            _waiting.Enqueue(written, (e.Data.At, ++_order));
        }
    }
}
