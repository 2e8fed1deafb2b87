using Ccs.Application.Reports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Marten.Events.Projections;

namespace Ccs.Infrastructure.Projections;

// The folds themselves are pure functions of Domain and Application; here they only meet the store.

/// <summary>Live: the state that decisions are made on.</summary>
public sealed class ComplaintAggregation : SingleStreamProjection<Complaint, Guid>
{
    public override Complaint? Evolve(Complaint? snapshot, Guid id, IEvent e) =>
        e.Data is IComplaintEvent @event ? Complaint.Evolve(snapshot, @event) : snapshot;
}

/// <summary>Asynchronous: counts by agency and month.</summary>
public sealed class AgencyMonthProjection : MultiStreamProjection<AgencyMonth, string>
{
    public AgencyMonthProjection()
    {
        Identity<ComplaintVerified>(e => AgencyMonth.KeyOf(e)!);
        Identity<ComplaintVerifiedV2>(e => AgencyMonth.KeyOf(e)!);
        Identity<ComplaintAssigned>(e => AgencyMonth.KeyOf(e)!);
        Identity<ComplaintReferred>(e => AgencyMonth.KeyOf(e)!);
        Identity<ComplaintAnswered>(e => AgencyMonth.KeyOf(e)!);
        Identity<ComplaintEscalated>(e => AgencyMonth.KeyOf(e)!);
        Identity<ComplaintReopened>(e => AgencyMonth.KeyOf(e)!);
        Identity<AnswerRated>(e => AgencyMonth.KeyOf(e)!);
        Identity<ComplaintClosed>(e => AgencyMonth.KeyOf(e)!);
    }

    public override AgencyMonth? Evolve(AgencyMonth? snapshot, string id, IEvent e) =>
        e.Data is IComplaintEvent @event ? AgencyMonth.Evolve(snapshot, id, @event) : snapshot;
}
