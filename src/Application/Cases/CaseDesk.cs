using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>A decision of staff about a case.</summary>
public interface ICaseDecision : ICommand<Unit>, IAboutComplaint
{
    /// <summary>
    /// In the place of a version: the case as it stands now (<c>If-Match: *</c>). No tag names it, since tags are digits: 0 would be what a
    /// caller sends who never looked.
    /// </summary>
    const long AnyVersion = -1;

    /// <summary>The version that the caller looked at (<c>If-Match</c>), or <see cref="AnyVersion"/>.</summary>
    long ExpectedVersion { get; }
}

/// <summary>
/// Opens complaints for decisions, always in the same order: may this role do it at all (403), does the case exist for this caller (404),
/// is it still as the caller saw it (412). The rules of the domain come after (409).
/// </summary>
internal sealed class CaseDesk(
    ICurrentActor current,
    ICaseRows rows,
    IComplaintStreams streams,
    IComplaintSeals seals,
    IDirectory directory,
    IUnitOfWork unitOfWork,
    INotices notices,
    ISecrets secrets,
    FilingIndex index,
    IOutbox outbox,
    LapsedWaits lapsed,
    MissedDeadlines missed,
    TimeProvider clock
)
{
    /// <summary>For a decision of staff.</summary>
    public async Task<OpenCase> Open(ICaseDecision command, Decision decision, CancellationToken cancellation)
    {
        var actor = current.Actor;
        if (!actor.IsStaff)
        {
            throw new NotSignedInException();
        }

        if (!actor.MayTake(decision))
        {
            throw new NotYoursToDoException();
        }

        var scope = CaseScope.Of(actor, await directory.Get(cancellation));
        _ = await rows.Find(command.ComplaintId, scope, cancellation) ?? throw new NotFoundException();
        long? expected = command.ExpectedVersion == ICaseDecision.AnyVersion ? null : command.ExpectedVersion;
        return await Open(command.ComplaintId, expected, actor, cancellation);
    }

    /// <summary>The other one of a decision about two, which the caller's role and scope were asked about.</summary>
    public Task<OpenCase> OpenOther(Guid complaintId, CancellationToken cancellation) =>
        Open(complaintId, null, current.Actor, cancellation);

    /// <summary>For the complainant, who proved contact and code.</summary>
    public Task<OpenCase> OpenForComplainant(Guid complaintId, CancellationToken cancellation) =>
        Open(complaintId, null, Actor.Complainant, cancellation);

    /// <summary>For a job.</summary>
    public Task<OpenCase> OpenForSystem(Guid complaintId, CancellationToken cancellation) =>
        current.Actor.Kind == ActorKind.System ? Open(complaintId, null, current.Actor, cancellation) : throw new NotYoursToDoException();

    private async Task<OpenCase> Open(Guid complaintId, long? version, Actor actor, CancellationToken cancellation)
    {
        var complaint = await streams.Load(complaintId, version, cancellation) ?? throw new NotFoundException();
        var seal = await seals.Of(complaintId, cancellation);
        var tools = new CaseTools(streams, unitOfWork, notices, secrets, index, outbox);
        var @case = new OpenCase(complaint, actor, clock.GetUtcNow(), await directory.Get(cancellation), tools) { Seal = seal };

        // Whatever is decided now, what has lapsed comes first, and that it is late.
        await lapsed.Record(@case, cancellation);
        await missed.Record(@case, cancellation);
        return @case;
    }
}
