using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Messaging;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>The scope's session as the unit of work. Who, why and in which call goes into the metadata of every event.</summary>
internal sealed class MartenUnitOfWork(IDocumentSession session, BufferedOutbox outbox, ICurrentActor current, ICorrelation correlation)
    : IUnitOfWork
{
    /// <summary>Header of an event: the reason, sealed under the complaint's key.</summary>
    public const string ReasonHeader = "reason";

    public void Because(Sealed reason) => session.SetHeader(ReasonHeader, reason.Token);

    public async Task Commit(CancellationToken cancellation)
    {
        session.LastModifiedBy = current.Actor.ToString();
        session.CorrelationId = correlation.CorrelationId;
        session.CausationId = correlation.CausationId;
        if (current.Actor.Role is { } role)
        {
            session.SetHeader("role", role.ToString());
        }

        try
        {
            await outbox.Enrol();
            await session.SaveChangesAsync(cancellation);
        }
        catch (Exception exception) when (LostARace(exception))
        {
            // The store's own words name streams and versions; the caller gets none of them.
            throw new StaleVersionException();
        }
    }

    // One commit may lose on several rows at once.
    private static bool LostARace(Exception exception) =>
        exception
            is ConcurrencyException
                or ConcurrentUpdateException
                or EventStreamUnexpectedMaxEventIdException
                or JasperFx.Events.ExistingStreamIdCollisionException
                or Marten.Exceptions.ExistingStreamIdCollisionException
                or DocumentAlreadyExistsException
        || IsTaken(exception)
        || (exception is AggregateException several && several.Flatten().InnerExceptions.Any(LostARace));

    /// <summary>A complaint code that two verifications drew at the same moment: the unique index lets one of them have it.</summary>
    private static bool IsTaken(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (exception.InnerException is { } inner && IsTaken(inner));
}

/// <summary>Which call, and what led to it.</summary>
public interface ICorrelation
{
    string CorrelationId { get; }

    string? CausationId { get; }
}
