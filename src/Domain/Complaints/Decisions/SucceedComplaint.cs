using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Succeed: its agency is gone. The deadline that the complainant was told stays, and nobody is appointed any more.</summary>
    /// <param name="complaint">The state.</param>
    /// <param name="route">Where routing leads at whoever took over.</param>
    /// <param name="place">Of that agency in the tree.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">The system.</param>
    public static IReadOnlyList<IComplaintEvent> Succeed(
        Complaint complaint,
        Route route,
        AgencyPlace place,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Succeed, now, actor);
        if (route.AgencyId == complaint.AgencyId)
        {
            return [];
        }

        var alone = place.ParentId is null || place.ParentId == place.CentreId;
        var level = complaint.Level == EscalationLevel.ParentAgency && alone ? EscalationLevel.Centre : complaint.Level;
        var terms = complaint.Terms!.TakenOver(WorkingCalendar.DayOf(now), calendar);
        return [new ComplaintSucceeded(now, complaint.AgencyId!, route.AgencyId, route.Desk, level, terms, complaint.Keys)];
    }
}
