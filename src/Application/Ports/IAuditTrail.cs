using System.Text.Json;
using Ccs.Application.Audit;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Ports;

/// <summary>What happened to a complaint, for those who check it: without a scope, and without opening anything.</summary>
public interface IAuditTrail
{
    /// <summary>Whose case number it is; null where nobody's.</summary>
    Task<Guid?> Find(CaseNumber number, CancellationToken cancellation);

    /// <summary>Every event in order; none where there is no such complaint.</summary>
    Task<IReadOnlyList<PastEvent>> Past(Guid complaintId, CancellationToken cancellation);

    /// <summary>A fact as it is stored, without the complaint code of old ones.</summary>
    JsonElement DataOf(IComplaintEvent fact);
}
