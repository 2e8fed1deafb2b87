using Ccs.Application.Ports;
using Ccs.Application.Reports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Marten;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Reads the tracking views.</summary>
internal sealed class MartenTrackingViews(IQuerySession session) : ITrackingViews
{
    public Task<ComplaintTracking?> Find(Guid complaintId, CancellationToken cancellation) =>
        session.LoadAsync<ComplaintTracking>(complaintId, cancellation);

    public async Task<TrackingKey?> FindKey(ComplaintCode code, CancellationToken cancellation)
    {
        // Two columns by their indexes and no document; both are asked for even where the first finds nothing.
        var canonical = code.ToString();
        var ids = await session
            .Query<ComplaintTracking>()
            .Where(view => view.ComplaintCode == canonical)
            .Select(view => view.Id)
            .ToListAsync(cancellation);
        var id = ids.Count == 1 ? ids[0] : Guid.Empty;
        var contacts = await session
            .Query<SearchTerms>()
            .Where(terms => terms.Id == id)
            .Select(terms => terms.Contact)
            .ToListAsync(cancellation);
        return ids.Count == 1 ? new TrackingKey(id, contacts.Count == 1 ? contacts[0] : null) : null;
    }

    public async Task<IReadOnlyList<ComplaintTracking>> NewestVerified(string contactToken, int take, CancellationToken cancellation)
    {
        // Ids are made by the clock, so their order is that of filing. Erasing removes the search terms, and with them the way to here.
        const string OfContact = "d.id in (select t.id from ccs.mt_doc_searchterms t where t.contact = ?)";
        return await session
            .Query<ComplaintTracking>()
            .Where(view => view.MatchesSql(OfContact, contactToken))
            .Where(view => view.ComplaintCode != null)
            .OrderByDescending(view => view.Id)
            .Take(take)
            .ToListAsync(cancellation);
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

    public void Remove(Guid complaintId) => session.DeleteWhere<IdempotentReply>(reply => reply.ComplaintId == complaintId);
}

/// <summary>Figures as they were counted.</summary>
internal sealed class MartenAgencyMonths(IQuerySession session) : IAgencyMonths
{
    public Task<IReadOnlyList<AgencyMonth>> All(CancellationToken cancellation) => session.Query<AgencyMonth>().ToListAsync(cancellation);
}
