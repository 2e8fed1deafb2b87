using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

/// <summary>A complaint as its complainant mended it.</summary>
/// <param name="Subject">With the agency and the service that are named now.</param>
/// <param name="Grievance">Sealed.</param>
/// <param name="Documents">That came with it.</param>
/// <param name="Answers">To questions of its kind, all of them; null where there are none.</param>
public sealed record Correction(
    Subject Subject,
    Grievance Grievance,
    IReadOnlyList<Document> Documents,
    IReadOnlyList<KindAnswer>? Answers
);

public static partial class Decide
{
    /// <summary>
    /// Correct: the complainant mends what the centre found missing, also once the request has lapsed. Where the clock stood, it runs again
    /// with the working days that were left.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> Correct(
        Complaint complaint,
        Correction correction,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Correct, now, actor);
        complaint.ComplainantDocuments.RequireRoomFor(correction.Documents);
        return
        [
            new ComplaintCorrected(
                now,
                correction.Subject,
                correction.Grievance,
                correction.Documents,
                correction.Answers,
                complaint.TermsOn(WorkingCalendar.DayOf(now), calendar),
                complaint.Keys with
                {
                    ServiceId = correction.Subject.ServiceId,
                }
            ),
        ];
    }

    /// <summary>
    /// Another agency was named in the correction of a complaint that an agency has: routing brings it there. No agency passed it on, so
    /// it is no sideways move; the deadline stays. Where it lies there already, nothing happens.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> PassOnCorrected(
        Complaint complaint,
        Route route,
        Sealed reason,
        WorkingCalendar calendar,
        DateTimeOffset now
    )
    {
        if (complaint.Status != ComplaintStatus.Assigned)
        {
            throw new RuleViolation(RuleCodes.NotAssigned);
        }

        if (route.AgencyId == complaint.AgencyId && route.Desk == complaint.Desk)
        {
            return [];
        }

        var today = WorkingCalendar.DayOf(now);
        var terms = complaint.TermsOn(today, calendar)!.TakenOver(today, calendar);
        return
        [
            new ComplaintReferred(now, complaint.AgencyId!, route.AgencyId, route.Desk, terms, reason, complaint.Keys) { Corrected = true },
        ];
    }
}
