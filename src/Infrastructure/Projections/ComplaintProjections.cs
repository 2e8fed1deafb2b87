using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Ccs.Infrastructure.Projections;

// The folds themselves are pure functions of Domain and Application; here they only meet the store.

/// <summary>Live: the state that decisions are made on.</summary>
public sealed class ComplaintAggregation : SingleStreamProjection<Complaint, Guid>
{
    public override Complaint? Evolve(Complaint? snapshot, Guid id, IEvent e) =>
        e.Data is IComplaintEvent @event ? Complaint.Evolve(snapshot, @event) : snapshot;
}
