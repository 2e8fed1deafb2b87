using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Ask the complainant: the clock stops until the answer, the first two times in a round. Asked after the deadline, it stops neither
    /// lateness nor the ladder.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> AskComplainant(
        Complaint complaint,
        Sealed text,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.AskComplainant, now, actor);
        var today = WorkingCalendar.DayOf(now);
        return
        [
            new InformationRequested(now, text)
            {
                StopsClock = complaint.Questions < Guards.QuestionsThatStopTheClock && !complaint.IsOverdue(today),
                LapsesOn = calendar.Add(today, ClockWait.WaitingDays),
            },
        ];
    }
}
