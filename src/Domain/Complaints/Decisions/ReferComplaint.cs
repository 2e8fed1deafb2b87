using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Refer: sideways to another agency; after three such moves only the centre may. The deadline stays.</summary>
    public static IReadOnlyList<IComplaintEvent> Refer(
        Complaint complaint,
        Route route,
        Sealed reason,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Refer, now, actor);
        if (route.AgencyId == complaint.AgencyId && route.Desk == complaint.Desk)
        {
            throw new RuleViolation(RuleCodes.SameAgency);
        }

        var today = WorkingCalendar.DayOf(now);
        return
        [
            new ComplaintReferred(
                now,
                complaint.AgencyId!,
                route.AgencyId,
                route.Desk,
                complaint.TermsOn(today, calendar)!.TakenOver(today, calendar),
                reason,
                complaint.Keys
            ),
        ];
    }
}
