using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Return: not ours; back to the centre's triage, after three sideways moves no more. "Not ours" is never an answer, and moves no
    /// deadline.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> Return(
        Complaint complaint,
        Sealed reason,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Return, now, actor);
        var terms = complaint.TermsOn(WorkingCalendar.DayOf(now), calendar);
        return [new ComplaintReturned(now, complaint.AgencyId!, reason, complaint.Keys) { Terms = terms }];
    }
}
