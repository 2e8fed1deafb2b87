using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Infrastructure.Figures;

/// <summary>A page of events, folded: facts as they are now, and what changes in the entries.</summary>
internal sealed class FigureFold(IReadOnlyDictionary<Guid, ComplaintFigures> before, DirectoryHistory directory)
{
    private readonly Dictionary<Guid, ComplaintFigures> _facts = [];
    private readonly Dictionary<Guid, Known> _known = [];

    public IReadOnlyDictionary<Guid, ComplaintFigures> Facts => _facts;

    public EntryChanges<ChargeEntry> Charges { get; } = new();

    public EntryChanges<ClockEntry> Clocks { get; } = new();

    public EntryChanges<HandOverEntry> HandOvers { get; } = new();

    /// <summary>The number of its filing.</summary>
    public static long FiledOf(ComplaintFigures facts) => facts.Keys[0].Seq;

    /// <param name="id">Of which complaint.</param>
    /// <param name="event">In the order of their numbers.</param>
    /// <param name="seq">Its number.</param>
    public void Add(Guid id, IComplaintEvent @event, long seq)
    {
        var was = _facts.GetValueOrDefault(id) ?? before.GetValueOrDefault(id);
        if (ComplaintFigures.Evolve(was, @event, seq, directory.CalendarAt(seq)) is not { } facts)
        {
            return;
        }

        _facts[id] = facts;
        if (ReferenceEquals(was, facts))
        {
            return;
        }

        var known = _known.TryGetValue(id, out var remembered) ? remembered : Known.Of(was);
        var next = Known.Of(facts);
        var filed = FiledOf(facts);
        Charges.Add(filed, seq, known.Charges, next.Charges);
        Clocks.Add(filed, seq, known.Clocks, next.Clocks);
        HandOvers.Add(filed, seq, known.HandOvers, next.HandOvers);
        _known[id] = next;
    }

    /// <summary>The entries that there are.</summary>
    private sealed record Known(
        Dictionary<EntryKey, ChargeEntry> Charges,
        Dictionary<EntryKey, ClockEntry> Clocks,
        Dictionary<EntryKey, HandOverEntry> HandOvers
    )
    {
        public static Known Of(ComplaintFigures? facts)
        {
            var rounds = facts?.AsKnown(long.MaxValue) ?? [];
            return new Known(new(FigureEntries.Charges(rounds)), new(FigureEntries.Clocks(rounds)), new(FigureEntries.HandOvers(rounds)));
        }
    }
}
