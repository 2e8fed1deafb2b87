using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Ccs.Infrastructure.Storage;
using Marten;

namespace Ccs.Infrastructure.Access;

/// <summary>
/// Looks are events too, on disk before anything is served. Each is a stream of its own: they decide nothing, so they need no order among
/// themselves; a stream that all readers of a case append to would refuse those who come at the same time; and one for each session of a
/// member of staff would show an outsider who holds the proof of one look what else that person looked at.
/// </summary>
internal sealed class MartenAccessLog(
    IDocumentStore store,
    ISecrets secrets,
    ICurrentActor current,
    ICurrentSession staffSession,
    ICorrelation correlation
) : IAccessLog
{
    /// <summary>Header of a look: what it was for.</summary>
    public const string PurposeHeader = "purpose";

    /// <summary>Header of a look: in which session; for auditors alone.</summary>
    public const string SessionHeader = "session";

    public async Task Write(IReadOnlyList<ILook> looks, CancellationToken cancellation)
    {
        try
        {
            await using var session = store.LightweightSession();
            session.LastModifiedBy = current.Actor.ToString();
            session.CorrelationId = correlation.CorrelationId;
            session.CausationId = correlation.CausationId;
            foreach (var look in looks)
            {
                var e = session.Events.BuildEvent(look);
                e.SetHeader(OfficeHeaders.Office, look.Office);
                e.SetHeader(PurposeHeader, Kebab.Of(look.Purpose));
                if (staffSession.SessionId is { } id)
                {
                    e.SetHeader(SessionHeader, id);
                }

                if (current.Actor.Role is { } role)
                {
                    e.SetHeader(MartenUnitOfWork.RoleHeader, role.ToString());
                }

                session.Events.StartStream(secrets.NewId(), e);
            }

            await session.SaveChangesAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new LookNotWrittenException(failure);
        }
    }
}
