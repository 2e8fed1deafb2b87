using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Marten;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Reads the tracking views.</summary>
internal sealed class MartenTrackingViews(IQuerySession session) : ITrackingViews
{
    public Task<ComplaintTracking?> Find(Guid complaintId, CancellationToken cancellation) =>
        session.LoadAsync<ComplaintTracking>(complaintId, cancellation);

    public async Task<TrackingKey?> FindKey(string codeToken, CancellationToken cancellation)
    {
        // Two columns by their indexes and no document; both are asked for even where the first finds nothing.
        var ids = await session
            .Query<ComplaintTracking>()
            .Where(view => view.CodeToken == codeToken)
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

    public async Task<IReadOnlyList<ComplaintTracking>> NewestVerified(
        IReadOnlyCollection<string> contactTokens,
        int take,
        CancellationToken cancellation
    )
    {
        // Ids are made by the clock, so their order is that of filing. Erasing removes the search terms, and with them the way to here.
        const string OfContact = "d.id in (select t.id from ccs.mt_doc_searchterms t where t.contact = any(?))";
        return await session
            .Query<ComplaintTracking>()
            .Where(view => view.MatchesSql(OfContact, (object)contactTokens.ToArray()))
            .Where(view => view.CodeToken != null)
            .OrderByDescending(view => view.Id)
            .Take(take)
            .ToListAsync(cancellation);
    }
}

/// <summary>The blind index, one document a complaint.</summary>
internal sealed class MartenSearchTerms(IDocumentSession session) : ISearchTerms
{
    public void Store(SearchTerms terms) => session.Store(terms);

    public void Remove(Guid complaintId) => session.Delete<SearchTerms>(complaintId);
}

/// <summary>What waits for its code, one small row a filing.</summary>
internal sealed class MartenUnverifiedFilings(IDocumentSession session) : IUnverifiedFilings
{
    public void Store(UnverifiedFiling filing) => session.Store(filing);

    public void Remove(Guid complaintId) => session.Delete<UnverifiedFiling>(complaintId);

    public void Change(UnverifiedFiling filing) => session.Update(filing);

    public Task<UnverifiedFiling?> Find(Guid complaintId, CancellationToken cancellation) =>
        session.LoadAsync<UnverifiedFiling>(complaintId, cancellation);

    public async Task<IReadOnlyList<Guid>> Of(string contactToken, CancellationToken cancellation) =>
        await session
            .Query<UnverifiedFiling>()
            .Where(filing => filing.Contact == contactToken)
            .OrderByDescending(filing => filing.Id)
            .Take(10)
            .Select(filing => filing.Id)
            .ToListAsync(cancellation);

    public Task<IReadOnlyList<Guid>> FiledBefore(DateTimeOffset latest, Guid after, int take, CancellationToken cancellation) =>
        Ids(session.Query<UnverifiedFiling>(), latest, after, take, cancellation);

    public Task<IReadOnlyList<Guid>> NotReminded(DateTimeOffset latest, Guid after, int take, CancellationToken cancellation) =>
        Ids(session.Query<UnverifiedFiling>().Where(filing => filing.RemindedAt == null), latest, after, take, cancellation);

    private static async Task<IReadOnlyList<Guid>> Ids(
        IQueryable<UnverifiedFiling> filings,
        DateTimeOffset latest,
        Guid after,
        int take,
        CancellationToken cancellation
    ) =>
        await filings
            .Where(filing => filing.FiledAt <= latest && filing.MatchesSql("d.id > ?", after))
            .OrderBy(filing => filing.Id)
            .Take(take)
            .Select(filing => filing.Id)
            .ToListAsync(cancellation);
}

/// <summary>Ways back to them, one small row for each that was found.</summary>
internal sealed class MartenFilingReturns(IDocumentSession session) : IFilingReturns
{
    public Task<FilingReturned?> Find(Guid returnId, CancellationToken cancellation) =>
        session.LoadAsync<FilingReturned>(returnId, cancellation);

    public void Store(FilingReturned found) => session.Insert(found);
}

/// <summary>Answers kept for repeated calls.</summary>
internal sealed class MartenIdempotency(IDocumentSession session) : IIdempotency
{
    public Task<IdempotentReply?> Find(string keyToken, CancellationToken cancellation) =>
        session.LoadAsync<IdempotentReply>(keyToken, cancellation);

    public void Store(IdempotentReply reply) => session.Insert(reply);

    public void Remove(Guid complaintId) => session.DeleteWhere<IdempotentReply>(reply => reply.ComplaintId == complaintId);
}
