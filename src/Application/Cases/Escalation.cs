using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>One level up, and word to whoever answers for the case there.</summary>
internal sealed class Escalation(CaseStaff staff)
{
    /// <param name="case">On the desk.</param>
    /// <param name="reason">The centre's; null for the job.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task OneLevelUp(OpenCase @case, Sealed? reason, CancellationToken cancellation)
    {
        var place = @case.Directory.PlaceOf(@case.Complaint.AgencyId ?? @case.Directory.Centre.Id);
        var events = Decide.Escalate(@case.Complaint, place, reason, @case.Directory.Calendar(), @case.Now, @case.Actor);
        @case.Record(events);
        await Tell(@case, events, cancellation);
    }

    /// <summary>
    /// Where there is somebody on its level and everybody there is barred: up to the first level where somebody sees it,
    /// at last the centre.
    /// </summary>
    public async Task PastTheBarred(OpenCase @case, CancellationToken cancellation)
    {
        if (@case.Complaint is not { Status: ComplaintStatus.Assigned, AgencyId: { } agency, Barred.Count: > 0 })
        {
            return;
        }

        var place = @case.Directory.PlaceOf(agency);
        if (!await staff.AreAllBarred(@case, place, cancellation))
        {
            return;
        }

        IReadOnlyList<IComplaintEvent> events;
        do
        {
            events = Decide.PassUpwards(@case.Complaint, place, @case.Directory.Calendar(), @case.Now, @case.Actor);
            @case.Record(events);
        } while (@case.Complaint.Level != EscalationLevel.Centre && !await staff.AnybodySees(@case, place, cancellation));

        await Tell(@case, events, cancellation);
    }

    private async Task Tell(OpenCase @case, IReadOnlyList<IComplaintEvent> events, CancellationToken cancellation)
    {
        foreach (var step in events.OfType<ComplaintEscalated>())
        {
            foreach (var member in await staff.At(step.Level, step.SupervisorId, @case, cancellation))
            {
                @case.TellStaff(member, "complaint-escalated", @case.Complaint.Terms?.DueOn);
            }
        }
    }
}
