using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Application.Audit;

/// <summary>How long a case lay with whom.</summary>
/// <param name="AgencyId">Null: with the centre, to find its agency.</param>
/// <param name="OfficerId">Who was appointed; null: nobody.</param>
/// <param name="From">When it came.</param>
/// <param name="To">When it went on, was answered or closed; null: it lies there still.</param>
/// <param name="WorkingDays">That ended meanwhile, as holidays are kept now; of one that lies there still null.</param>
public sealed record HeldTime(string? AgencyId, string? OfficerId, DateTimeOffset From, DateTimeOffset? To, int? WorkingDays);

internal static class HeldTimes
{
    /// <param name="facts">Of a complaint, in order.</param>
    /// <param name="calendar">Whose days count.</param>
    public static IReadOnlyList<HeldTime> Of(IReadOnlyList<IComplaintEvent> facts, WorkingCalendar calendar)
    {
        List<HeldTime> held = [];
        Complaint? complaint = null;
        HeldTime? open = null;
        foreach (var fact in facts)
        {
            complaint = Complaint.Evolve(complaint, fact);
            var now = Holder(complaint);
            if (open is not null && now != (open.AgencyId, open.OfficerId))
            {
                held.Add(open with { To = fact.At, WorkingDays = Days(open.From, fact.At, calendar) });
                open = null;
            }

            if (open is null && now is (var agency, var officer))
            {
                open = new HeldTime(agency, officer, fact.At, null, null);
            }
        }

        return open is null ? held : [.. held, open];
    }

    private static int Days(DateTimeOffset from, DateTimeOffset to, WorkingCalendar calendar) =>
        calendar.Between(WorkingCalendar.DayOf(from), WorkingCalendar.DayOf(to));

    /// <summary>Null: nobody has to do anything about it.</summary>
    private static (string? AgencyId, string? OfficerId)? Holder(Complaint? complaint) =>
        complaint?.Status is ComplaintStatus.Verified or ComplaintStatus.Assigned ? (complaint.AgencyId, complaint.OfficerId) : null;
}
