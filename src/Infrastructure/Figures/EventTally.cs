using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Infrastructure.Figures;

/// <summary>What stands beside the rows of the figures: the first event of each day, and how many of complaints were read.</summary>
internal sealed class EventTally
{
    private readonly Dictionary<DateOnly, long> _firsts = [];
    private readonly Dictionary<string, long> _kinds = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<DateOnly, long> Firsts => _firsts;

    public IReadOnlyDictionary<string, long> Kinds => _kinds;

    public void Add(StoredEvent e)
    {
        if (FiguresProjection.DayOf(e.Data) is { } day)
        {
            _firsts[day] = Math.Min(e.Seq, _firsts.GetValueOrDefault(day, long.MaxValue));
        }

        if (e.Data is IComplaintEvent)
        {
            var kind = EventNames.Of(e.Data.GetType());
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        }
    }
}
