using Ccs.Proof.Leaves;
using JasperFx.Events;
using Marten;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// Seals every event of every session right before it is written, whoever appended it; those that are written past sessions are sealed by
/// whoever writes them.
/// </summary>
internal sealed class EventSealing(EventSeals seals) : DocumentSessionListenerBase, IConfigureMarten
{
    public void Configure(IServiceProvider services, StoreOptions options) => options.Listeners.Add(this);

    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var serializer = session.DocumentStore.Options.Serializer();
        foreach (var stream in session.PendingChanges.Streams())
        {
            foreach (var e in stream.Events)
            {
                Seal(e, stream.Id, serializer);
            }
        }

        return Task.CompletedTask;
    }

    /// <param name="e">With all that is stored of it but sequence, version and time.</param>
    /// <param name="streamId">Of its stream.</param>
    /// <param name="serializer">That it is stored by.</param>
    public void Seal(IEvent e, Guid streamId, ISerializer serializer)
    {
        // Events of one session may share their headers; a commit that is tried again is sealed anew.
        var headers = new Dictionary<string, object>(e.Headers ?? [], StringComparer.Ordinal);
        headers.Remove(EventSeals.Header);
        headers[EventSeals.Header] = seals.Make(
            new SealedFacts(
                e.Id,
                streamId,
                e.EventTypeName,
                e.UserName,
                e.CorrelationId,
                e.CausationId,
                CanonicalJson.Of(serializer.ToJson(e.Data)),
                CanonicalJson.Of(serializer.ToJson(headers))
            )
        );
        e.Headers = headers;
    }
}
