using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Logging;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Proof;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>The scope's session as the unit of work. Who, why and in which call goes into the metadata of every event.</summary>
internal sealed class MartenUnitOfWork(
    IDocumentSession session,
    BufferedOutbox outbox,
    ICurrentActor current,
    ICorrelation correlation,
    IComplaintSeals seals,
    ActingOffice office,
    IEnumerable<IChangedComplaints> whoIsTold
) : IUnitOfWork
{
    /// <summary>
    /// Header of an event: the reason, sealed under the complaint's key; of administration and erasures under a master key.
    /// </summary>
    public const string ReasonHeader = "reason";

    /// <summary>Header of an event: the role of the member of staff.</summary>
    public const string RoleHeader = "role";

    private static readonly string[] HadFirst =
    [
        PostgresErrorCodes.UniqueViolation,
        PostgresErrorCodes.DeadlockDetected,
        OrdinaryRaces.VersionMismatch,
    ];

    private static readonly TimeSpan Tidying = TimeSpan.FromSeconds(1);

    public void Because(Sealed reason) => session.SetHeader(ReasonHeader, reason.Token);

    public void CameIn(WayIn way) => WayHeaders.Write(session.SetHeader, way);

    public async Task Commit(CancellationToken cancellation)
    {
        session.LastModifiedBy = current.Actor.ToString();
        session.CorrelationId = correlation.CorrelationId;
        session.CausationId = correlation.CausationId;
        if (current.Actor.Role is { } role)
        {
            session.SetHeader(RoleHeader, role.ToString());
        }

        if (session.PendingChanges.Streams().Any())
        {
            OfficeHeaders.Write(session.SetHeader, await office.Of(cancellation));
        }

        try
        {
            await EventCommitments.Write(session, seals, cancellation);
            await outbox.Enrol();
            await Save(cancellation);
        }
        catch (Exception exception) when (LostARace(exception))
        {
            // The store's own words name streams and versions; the caller gets none of them.
            throw new StaleVersionException();
        }
    }

    private async Task Save(CancellationToken cancellation)
    {
        var changed = session.PendingChanges.Streams().Select(stream => stream.Id).ToList();
        try
        {
            await WithinReason(session.SaveChangesAsync(cancellation), cancellation);
        }
        finally
        {
            // Whatever came of it: a commit whose answer was lost may stand.
            foreach (var told in whoIsTold)
            {
                changed.ForEach(told.Changed);
            }
        }
    }

    /// <summary>
    /// What Marten tidies up after a failed commit asks the database once more, and takes no token: of one that hangs it would wait as long
    /// as background work does. Whoever gives up is not kept that long; what came of the commit they do not know either way.
    /// </summary>
    private static async Task WithinReason(Task saving, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource();
        await using var givenUp = cancellation.Register(() => late.CancelAfter(Tidying));
        try
        {
            await saving.WaitAsync(late.Token);
        }
        catch (OperationCanceledException) when (!saving.IsCompleted)
        {
            _ = saving.ContinueWith(left => left.Exception, TaskScheduler.Default);
            throw;
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
                or NonExistentDocumentException
        || IsTaken(exception)
        || (exception is AggregateException several && several.Flatten().InnerExceptions.Any(LostARace));

    /// <summary>
    /// A complaint code that two verifications drew at the same moment: the unique index lets one of them have it. Or a stream that
    /// somebody else appended to while this commit was on its way; or two, each of which somebody else had first.
    /// </summary>
    private static bool IsTaken(Exception exception) =>
        (exception is PostgresException { SqlState: var state } && HadFirst.Contains(state))
        || (exception.InnerException is { } inner && IsTaken(inner));
}

/// <summary>Which call, and what led to it.</summary>
public interface ICorrelation
{
    string CorrelationId { get; }

    string? CausationId { get; }
}
