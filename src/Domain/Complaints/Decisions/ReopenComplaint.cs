using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Reopen: the level above looks at it in another round, with a deadline of its own; at most twice.</summary>
    public static IReadOnlyList<IComplaintEvent> Reopen(
        Complaint complaint,
        Route route,
        DeadlinePolicy policy,
        Sealed reason,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Reopen, now, actor);
        var terms = policy.From(WorkingCalendar.DayOf(now), calendar);
        return
        [
            new ComplaintReopened(now, complaint.Round + 1, complaint.AnswerOf!, route.AgencyId, route.Desk, terms, reason, complaint.Keys),
        ];
    }
}
