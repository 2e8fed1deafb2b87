using Ccs.Application.Cases;
using Ccs.Application.Reports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
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

/// <summary>Inline: the rows of the work queues.</summary>
public sealed class CaseRowProjection : SingleStreamProjection<CaseRow, Guid>
{
    public CaseRowProjection() => EventTypes.OfComplaints.ForEach(IncludeType);

    public override CaseRow? Evolve(CaseRow? snapshot, Guid id, IEvent e) =>
        e.Data is IComplaintEvent @event ? CaseRow.Evolve(snapshot, @event) : snapshot;
}

/// <summary>Inline: what the complainant sees.</summary>
public sealed class ComplaintTrackingProjection : SingleStreamProjection<ComplaintTracking, Guid>
{
    public ComplaintTrackingProjection() => EventTypes.OfComplaints.ForEach(IncludeType);

    public override ComplaintTracking? Evolve(ComplaintTracking? snapshot, Guid id, IEvent e) =>
        e.Data is IComplaintEvent @event ? ComplaintTracking.Evolve(snapshot, @event) : snapshot;
}

/// <summary>Asynchronous: counts by agency and month.</summary>
public sealed class AgencyMonthProjection : MultiStreamProjection<AgencyMonth, string>
{
    public AgencyMonthProjection()
    {
        Identity<ComplaintVerified>(e => AgencyMonth.KeyOf(e)!);
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

internal static class EventTypes
{
    public static readonly List<Type> OfComplaints = [.. EventNames.All.Where(typeof(IComplaintEvent).IsAssignableFrom)];
}
