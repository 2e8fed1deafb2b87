using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// The question lapses: the complainant was told by when to reply, and that day has come. The clock runs again as after a reply;
    /// earlier nothing happens.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> LapseQuestion(
        Complaint complaint,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.LapseQuestion, now, actor);
        var wait = complaint.Waiting!;
        var today = WorkingCalendar.DayOf(now);
        return today >= wait.LapsesOn(calendar) ? [new QuestionLapsed(now, wait.Since, complaint.TermsOn(today, calendar)!)] : [];
    }

    /// <summary>
    /// Whatever the complainant was asked for lapses, by the job or before whatever is decided next. Where nothing is waited for, or its
    /// day has not come, nothing happens.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> LapseWait(
        Complaint complaint,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    ) =>
        complaint.Waiting switch
        {
            { Lapsed: false, For: WaitsFor.Reply } => LapseQuestion(complaint, calendar, now, actor),
            { Lapsed: false, For: WaitsFor.Correction } => LapseCorrection(complaint, calendar, now, actor),
            _ => [],
        };
}
