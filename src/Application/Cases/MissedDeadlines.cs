using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;

namespace Ccs.Application.Cases;

/// <summary>
/// That a promised day has passed is recorded once, by the job or before whatever is decided next. In the centre's triage no ladder is
/// climbed: there its officers are told.
/// </summary>
internal sealed class MissedDeadlines(CaseStaff staff)
{
    public async Task Record(OpenCase @case, CancellationToken cancellation)
    {
        if (!@case.Complaint.FallsDue(WorkingCalendar.DayOf(@case.Now)))
        {
            return;
        }

        @case.Record(Decide.MissDeadline(@case.Complaint, @case.Now, @case.Actor));
        if (@case.Complaint.Status == ComplaintStatus.Verified)
        {
            foreach (var member in await staff.At(EscalationLevel.Centre, @case.Directory.Centre.Id, @case, cancellation))
            {
                @case.TellStaff(member, "deadline-missed", @case.Complaint.Terms!.DueOn);
            }
        }
    }
}
