using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Remind the centre of what lies in triage: no deadline runs there yet, and nobody's case is nobody's. Every so many working days;
    /// earlier, or while the complainant is asked to mend it, nothing happens.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> RemindOfTriage(
        Complaint complaint,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.RemindOfTriage, now, actor);
        var since = complaint.TriageSince!.Value;
        var last = WorkingCalendar.DayOf(complaint.TriageRemindedAt ?? since);
        var waits = complaint.Waiting is { For: WaitsFor.Correction, Lapsed: false };
        return !waits && calendar.Between(last, WorkingCalendar.DayOf(now)) >= Guards.TriageReminderDays
            ? [new TriageReminderRaised(now, since)]
            : [];
    }
}
