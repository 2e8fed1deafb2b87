using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Stores a notice and its message with the commit of the command.</summary>
internal sealed class MartenNotices(IDocumentSession session, IOutbox outbox) : INotices
{
    public void Queue(Notice notice)
    {
        session.Insert(notice);
        outbox.Publish(new DeliverNotice(notice.Id));
    }

    public async Task<IReadOnlyList<Notice>> About(Guid complaintId, CancellationToken cancellation) =>
        await session.Query<Notice>().Where(n => n.ComplaintId == complaintId).OrderBy(n => n.Id).ToListAsync(cancellation);
}

/// <summary>Notices for the reaction that delivers them, each access in a transaction of its own.</summary>
internal sealed class MartenNoticeStore(IDocumentStore store) : INoticeStore
{
    public async Task<Notice?> Take(Guid noticeId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Notice>(noticeId, cancellation);
    }

    public async Task Save(Notice notice, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Store(notice);
        await session.SaveChangesAsync(cancellation);
    }
}
