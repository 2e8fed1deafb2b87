using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>One level up, and word to whoever answers for the case there.</summary>
internal sealed class Escalation(IStaffDirectory staff)
{
    /// <param name="case">On the desk.</param>
    /// <param name="reason">The centre's; null for the job.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task OneLevelUp(OpenCase @case, Sealed? reason, CancellationToken cancellation)
    {
        var before = @case.Complaint.Level;
        var place = @case.Directory.PlaceOf(@case.Complaint.AgencyId ?? @case.Directory.Centre.Id);
        @case.Record(Decide.Escalate(@case.Complaint, place, reason, @case.Directory.Calendar(), @case.Now, @case.Actor));
        if (@case.Complaint.Level == before)
        {
            return;
        }

        var supervisor = @case.Complaint.Level switch
        {
            EscalationLevel.ParentAgency => place.ParentId!,
            EscalationLevel.Centre => place.CentreId,
            _ => place.AgencyId,
        };
        foreach (var head in await staff.Members(supervisor, Role.AgencyHead, cancellation))
        {
            @case.TellStaff(head, "complaint-escalated", @case.Complaint.Terms?.DueOn);
        }
    }
}
