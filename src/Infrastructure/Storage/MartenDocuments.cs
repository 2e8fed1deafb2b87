using Ccs.Application.Ports;
using Ccs.Application.Reports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Reads the tracking views.</summary>
internal sealed class MartenTrackingViews(IQuerySession session) : ITrackingViews
{
    public Task<ComplaintTracking?> Find(Guid complaintId, CancellationToken cancellation) =>
        session.LoadAsync<ComplaintTracking>(complaintId, cancellation);

    public Task<ComplaintTracking?> Find(ComplaintCode code, CancellationToken cancellation)
    {
        var canonical = code.ToString();
        return session.Query<ComplaintTracking>().FirstOrDefaultAsync(view => view.ComplaintCode == canonical, cancellation);
    }
}

/// <summary>The blind index, one document a complaint.</summary>
internal sealed class MartenSearchTerms(IDocumentSession session) : ISearchTerms
{
    public void Create(SearchTerms terms) => session.Insert(terms);

    public void Replace(SearchTerms terms) => session.Update(terms);

    public Task<SearchTerms?> Find(Guid complaintId, CancellationToken cancellation) =>
        session.LoadAsync<SearchTerms>(complaintId, cancellation);

    public void Remove(Guid complaintId) => session.Delete<SearchTerms>(complaintId);
}

/// <summary>Answers kept for repeated calls.</summary>
internal sealed class MartenIdempotency(IDocumentSession session) : IIdempotency
{
    public Task<IdempotentReply?> Find(string keyToken, CancellationToken cancellation) =>
        session.LoadAsync<IdempotentReply>(keyToken, cancellation);

    public void Store(IdempotentReply reply) => session.Insert(reply);
}

/// <summary>Figures as they were counted.</summary>
internal sealed class MartenAgencyMonths(IQuerySession session) : IAgencyMonths
{
    public Task<IReadOnlyList<AgencyMonth>> All(CancellationToken cancellation) =>
        session.Query<AgencyMonth>().ToListAsync(cancellation);
}
