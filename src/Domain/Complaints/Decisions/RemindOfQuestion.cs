using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Remind the complainant of the question, once. Earlier, or once it has lapsed, nothing happens.</summary>
    public static IReadOnlyList<IComplaintEvent> RemindOfQuestion(
        Complaint complaint,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.RemindOfQuestion, now, actor);
        var wait = complaint.Waiting!;
        return wait.IsToBeReminded(WorkingCalendar.DayOf(now), calendar)
            ? [new QuestionReminderRaised(now, wait.Since, wait.LapsesOn(calendar))]
            : [];
    }
}
