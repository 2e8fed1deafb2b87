using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Assess: severity 1 to 4, danger to health or safety, urgency.</summary>
    public static IReadOnlyList<IComplaintEvent> Assess(
        Complaint complaint,
        int severity,
        bool safety,
        bool urgent,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Assess, now, actor);
        return [new ComplaintAssessed(now, severity, safety, urgent)];
    }
}
