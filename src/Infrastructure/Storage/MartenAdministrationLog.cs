using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Reads the three streams of administration by their ids:
/// among millions of events of complaints they are found by the index.</summary>
internal sealed class MartenAdministrationLog(IDocumentSession session) : IAdministrationLog
{
    private static readonly Guid[] Streams = [GovernmentDirectory.StreamId, TemplateDirectory.StreamId, ChangeAccount.StreamId];

    public void Record(IReadOnlyList<IAccountEvent> events)
    {
        if (events.Count > 0)
        {
            session.Events.Append(ChangeAccount.StreamId, events);
        }
    }

    public async Task<IReadOnlyList<AdministrationRecord>> Read(AdministrationFilter filter, CancellationToken cancellation)
    {
        IQueryable<IEvent> events = session.Events.QueryAllRawEvents().Where(e => e.MatchesSql("d.stream_id = any(?)", Streams));
        if (filter.Types.Count > 0)
        {
            // As an object: an array of strings would be taken for the list of arguments.
            object types = filter.Types.ToArray();
            events = events.Where(e => e.MatchesSql("d.type = any(?)", types));
        }

        if (filter.Ids.Count > 0)
        {
            object ids = filter.Ids.ToArray();

            // Each event names what it is about by one of these.
            events = events.Where(e =>
                e.MatchesSql("coalesce(d.data ->> 'id', d.data ->> 'accountId', d.data ->> 'kind', d.data ->> 'day') = any(?)", ids)
            );
        }

        if (filter.Before is { } before)
        {
            events = events.Where(e => e.MatchesSql("d.seq_id < ?", before));
        }

        var found = await events.OrderByDescending(e => e.Sequence).Take(filter.Take).ToListAsync(cancellation);
        return [.. found.Select(e => new AdministrationRecord(e.Sequence, e.Data, e.UserName ?? string.Empty, ReasonOf(e)))];
    }

    private static Sealed? ReasonOf(IEvent e) =>
        e.GetHeader(MartenUnitOfWork.ReasonHeader)?.ToString() is { Length: > 0 } token ? new Sealed(token) : null;
}
