using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Counting;

/// <summary>Working days of the rounds that began in a window.</summary>
/// <param name="Answered">Until the answer.</param>
/// <param name="Ended">Until they ended without one.</param>
/// <param name="Open">So far.</param>
public sealed record FigureTimes(DayHistogram Answered, DayHistogram Ended, DayHistogram Open);

/// <summary>Time to answer with the open cases: the reference computation.</summary>
public static class FigureTiming
{
    /// <param name="rounds">As known at the mark of the day that is asked about.</param>
    /// <param name="question">Window (of the day on which the clock began), filter and grouping.</param>
    /// <param name="tree">Of that day.</param>
    /// <param name="calendar">Of that day: for the rounds that are still open.</param>
    public static IReadOnlyDictionary<FigureGroup, FigureTimes> Count(
        IEnumerable<KnownRound> rounds,
        FigureQuestion question,
        FigureTree tree,
        WorkingCalendar calendar
    )
    {
        var grouping = new FigureGrouping(question, tree);
        return rounds
            .Where(round => !round.IsDuplicate && round.Row.Began is { } began && question.Holds(began.Day))
            .Select(round => (Round: round, Group: grouping.Of(round, ChargedTo(round))))
            .Where(found => found.Group is not null)
            .GroupBy(found => found.Group!.Value, found => found.Round)
            .ToDictionary(group => group.Key, Times);

        FigureTimes Times(IEnumerable<KnownRound> group)
        {
            var kinds = group.ToLookup(round => (round.Row.Answered is not null, round.Row.Ended is not null), Days);
            return new FigureTimes(
                DayHistogram.Of(kinds[(true, true)]),
                DayHistogram.Of(kinds[(false, true)]),
                DayHistogram.Of(kinds[(false, false)])
            );
        }

        int Days(KnownRound round) => round.Row.WorkingDays ?? SoFar(round, question.KnownOn, calendar);
    }

    /// <summary>Less the days that the clock stood for a question.</summary>
    private static int SoFar(KnownRound round, DateOnly today, WorkingCalendar calendar) =>
        calendar.Between(round.Row.Began!.Value.Day, today)
        - round.Holds.Where(hold => hold.ClockStands).Sum(hold => calendar.Between(hold.From.Day, hold.To?.Day ?? today));

    /// <summary>Who answered; else who has it, or had it last.</summary>
    public static string? ChargedTo(KnownRound round) =>
        round.Row.Answered?.AgencyId ?? (round.Holds is [.., var last] ? last.AgencyId : null);
}
