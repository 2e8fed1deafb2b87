using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Figures.Entries;

/// <summary>
/// What there is to count of a complaint's rounds, whatever is asked: entries that need only be filtered and added up. Whoever stores since
/// and until which event there is each of them can count for every past day.
/// </summary>
public static class FigureEntries
{
    private const int OfFiling = 0;
    private const int OfDeadline = 1;
    private const int OfAnswer = 2;
    private const int OfFirstHold = 10;

    /// <summary>What is charged to whom.</summary>
    public static IEnumerable<KeyValuePair<EntryKey, ChargeEntry>> Charges(IReadOnlyList<KnownRound> rounds) => rounds.SelectMany(Charges);

    /// <summary>One a round, of those that count.</summary>
    public static IEnumerable<KeyValuePair<EntryKey, ClockEntry>> Clocks(IReadOnlyList<KnownRound> rounds) =>
        rounds
            .Where(round => !round.IsDuplicate && round.Row.Began is not null)
            .Select(round => KeyValuePair.Create(new EntryKey(round.Row.Round, 0), Clock(round)));

    /// <summary>One for each holding that has ended; of duplicates too: they were passed on like any other.</summary>
    public static IEnumerable<KeyValuePair<EntryKey, HandOverEntry>> HandOvers(IReadOnlyList<KnownRound> rounds) =>
        rounds.SelectMany(round =>
        {
            var facets = FigureFacets.Of(round);
            return round
                .Holds.Select((hold, i) => (Hold: hold, Next: i + 1 < round.Holds.Count ? round.Holds[i + 1] : null))
                .Where(pair => pair.Hold.To is not null)
                .Select(pair => KeyValuePair.Create(new EntryKey(round.Row.Round, pair.Hold.No), HandOver(pair.Hold, pair.Next, facets)));
        });

    private static IEnumerable<KeyValuePair<EntryKey, ChargeEntry>> Charges(KnownRound round)
    {
        var facets = FigureFacets.Of(round);
        var entries = new Dictionary<EntryKey, ChargeEntry>();
        var holds = 0;
        foreach (var charge in FigureCharges.Of(round))
        {
            var key = new EntryKey(round.Row.Round, SlotOf(charge.Term, ref holds));
            var bit = ChargeEntry.Bit(charge.Term);
            var entry = entries.GetValueOrDefault(key, new ChargeEntry(charge.Day, charge.AgencyId, 0, 0, facets));
            entries[key] = entry with { N = entry.N | bit, X = entry.X | (charge.Hit ? bit : 0) };
        }

        return entries;
    }

    /// <summary>All that is said of an answer is its agency's, on its day; each holding is by itself.</summary>
    private static int SlotOf(FigureTerm term, ref int holds) =>
        term switch
        {
            FigureTerm.Filed => OfFiling,
            FigureTerm.Late => OfDeadline,
            FigureTerm.Returned => OfFirstHold + holds++,
            _ => OfAnswer,
        };

    private static ClockEntry Clock(KnownRound round)
    {
        var (row, facets) = (round.Row, FigureFacets.Of(round));
        var agency = FigureTiming.ChargedTo(round);
        return row.Ended is not null
            ? new ClockEntry(
                row.Began!.Value.Day,
                agency,
                row.Answered is null ? ClockState.Ended : ClockState.Answered,
                row.WorkingDays,
                null,
                Stands: false,
                Waits: false,
                new Stops(string.Empty),
                facets
            )
            : new ClockEntry(
                row.Began!.Value.Day,
                agency,
                ClockState.Open,
                null,
                round.Due,
                round.ClockStands,
                round.Holds is [.., { To: null, Waits: not null }],
                Stops.Of(round.Holds),
                facets
            );
    }

    private static HandOverEntry HandOver(FigureHold hold, FigureHold? next, FigureFacets facets) =>
        new(
            hold.To!.Value.Day,
            hold.AgencyId,
            hold.Move,
            next is not null && next.From == hold.To ? new NextHolder(next.AgencyId, next.Move) : null,
            hold.EndedBy!.Value,
            hold.WorkingDays!.Value,
            facets
        );
}
