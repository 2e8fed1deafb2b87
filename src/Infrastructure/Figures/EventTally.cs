using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Infrastructure.Figures;

/// <summary>What stands beside the rows of the figures: the first event of each day, and how many of complaints were read.</summary>
internal sealed class EventTally
{
    private readonly Dictionary<DateOnly, long> _firsts = [];
    private readonly Dictionary<string, long> _kinds = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<DateOnly, long> Firsts => _firsts;

    public IReadOnlyDictionary<string, long> Kinds => _kinds;

    /// <param name="event">As it is in the store.</param>
    /// <param name="seq">Its number.</param>
    public void Add(object @event, long seq)
    {
        if (DayOf(@event) is { } day)
        {
            _firsts[day] = Math.Min(seq, _firsts.GetValueOrDefault(day, long.MaxValue));
        }

        if (@event is IComplaintEvent)
        {
            var kind = EventNames.Of(@event.GetType());
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>By the clock of the business. Of what neither is counted nor changes how it is counted there is no day.</summary>
    private static DateOnly? DayOf(object @event) =>
        @event switch
        {
            IComplaintEvent e => WorkingCalendar.DayOf(e.At),
            IDirectoryEvent e => WorkingCalendar.DayOf(e.At),
            DayClosed e => WorkingCalendar.DayOf(e.At),
            _ => null,
        };
}
