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
        outbox.Publish(DeliverNotice.For(notice));
    }

    public async Task<IReadOnlyList<Notice>> About(Guid complaintId, CancellationToken cancellation) =>
        await session.Query<Notice>().Where(n => n.ComplaintId == complaintId).OrderBy(n => n.Id).ToListAsync(cancellation);
}
