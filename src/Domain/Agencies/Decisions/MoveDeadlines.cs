using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>
    /// What is due on a day that is kept as a holiday moves to the next working day, today's at the latest: what has passed is late for
    /// ever. May be said again, as long as the day has not passed.
    /// </summary>
    public static IReadOnlyList<IDirectoryEvent> MoveDeadlines(GovernmentDirectory directory, DateOnly day, DateTimeOffset now)
    {
        Refuse(HasPassed(day, now), DirectoryRules.DeadlinesHavePassed);
        Refuse(!directory.IsKept(day), DirectoryRules.DayIsNotKept);
        return [new HolidayDeadlinesMoved(now, day)];
    }
}
