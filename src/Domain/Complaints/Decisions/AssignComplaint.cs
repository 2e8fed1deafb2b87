using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Assign: by routing right after verification, or by the centre from its triage queue. The first assignment of a round sets the
    /// deadline; where one was told already, it stays.
    /// </summary>
    /// <param name="complaint">The state.</param>
    /// <param name="route">Where routing leads for the agency that was named or chosen.</param>
    /// <param name="policy">The policy in force for that agency and category.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">The system (routing) or the centre.</param>
    public static IReadOnlyList<IComplaintEvent> Assign(
        Complaint complaint,
        Route route,
        DeadlinePolicy policy,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Assign, now, actor);
        var by = actor.IsStaff ? AssignedBy.Centre : AssignedBy.Routing;
        var today = WorkingCalendar.DayOf(now);
        var terms = complaint.TermsOn(today, calendar)?.TakenOver(today, calendar) ?? policy.From(today, calendar);
        return [new ComplaintAssigned(now, route.AgencyId, route.Desk, terms, by, complaint.Keys)];
    }
}
