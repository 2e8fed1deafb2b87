using System.Collections.Concurrent;
using Ccs.Domain.Agencies;
using Ccs.Domain.Time;
using Marten;

namespace Ccs.Infrastructure.Figures;

/// <summary>The directory as it was at any event: names, tree and calendar of then. Kept until it changes.</summary>
internal sealed class DirectoryPast
{
    private volatile DirectoryHistory _history = new(0, []);

    public async Task<DirectoryHistory> Read(IQuerySession session, CancellationToken cancellation)
    {
        var history = _history;
        var version = (await session.Events.FetchStreamStateAsync(GovernmentDirectory.StreamId, cancellation))?.Version ?? 0;
        if (history.Version != version)
        {
            var events = await session.Events.FetchStreamAsync(GovernmentDirectory.StreamId, token: cancellation);
            history = new DirectoryHistory(
                events.Count == 0 ? 0 : events[^1].Version,
                [.. events.Where(e => e.Data is IDirectoryEvent).Select(e => (e.Sequence, (IDirectoryEvent)e.Data))]
            );
            _history = history;
        }

        return history;
    }
}

/// <param name="version">Of the stream.</param>
/// <param name="events">All of it, with their numbers.</param>
internal sealed class DirectoryHistory(long version, IReadOnlyList<(long Seq, IDirectoryEvent Event)> events)
{
    private readonly ConcurrentDictionary<int, (GovernmentDirectory Directory, WorkingCalendar Calendar)> _folds = new();

    public long Version => version;

    /// <summary>Of before there was one, the first that there was: what was imported in one go. It never changes, as the present one
    /// does.</summary>
    public GovernmentDirectory At(long mark)
    {
        var at = Fold(CountAt(mark)).Directory;
        return at.Agencies.IsEmpty ? Fold(events.TakeWhile(e => e.Event.At == events[0].Event.At).Count()).Directory : at;
    }

    public WorkingCalendar CalendarAt(long mark) => Fold(CountAt(mark)).Calendar;

    private (GovernmentDirectory Directory, WorkingCalendar Calendar) Fold(int count) =>
        _folds.GetOrAdd(
            count,
            static (count, events) =>
            {
                var directory = events.Take(count).Select(e => e.Event).Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);
                return (directory, directory.Calendar());
            },
            events
        );

    /// <summary>Events with a number that is not above; they are in the order of their numbers.</summary>
    private int CountAt(long mark)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = events[middle].Seq <= mark ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
