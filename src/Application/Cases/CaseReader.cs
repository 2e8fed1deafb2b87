using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>The one door through which staff read a case: scope first, then the record of the access, then the content.</summary>
internal sealed class CaseReader(
    ICurrentActor current,
    ICaseRows rows,
    IComplaintStreams streams,
    IComplaintSeals seals,
    IDirectory directory,
    IAccessLog access
)
{
    /// <param name="complaintId">Which.</param>
    /// <param name="what">For the access log.</param>
    /// <param name="which">The document, where it is one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="afterOwnDecision">The scope was checked by the decision that the caller has just taken.</param>
    /// <exception cref="NotFoundException">Unknown, or not the caller's to see.</exception>
    public async Task<(CaseFile File, IComplaintSeal Seal, Actor Actor)> Open(
        Guid complaintId,
        string what,
        Guid? which,
        CancellationToken cancellation,
        bool afterOwnDecision = false
    )
    {
        var actor = current.Actor;
        var scope = CaseScope.Of(actor, await directory.Get(cancellation));
        if (!afterOwnDecision && await rows.Find(complaintId, scope, cancellation) is null)
        {
            throw new NotFoundException();
        }

        await access.Record(complaintId, what, which, actor, cancellation);
        var history = await streams.History(complaintId, cancellation);
        var seal = await seals.Of(complaintId, cancellation);
        var others = history.Select(e => CaseFile.OtherIn(e.Data)).OfType<Guid>().ToHashSet();
        return (new CaseFile(history, seal, await rows.Seen(others, scope, cancellation)), seal, actor);
    }

    /// <summary>Confidential: only a centre officer who opened the identity with a reason sees who filed.</summary>
    public static bool SeesIdentity(Complaint complaint, Actor actor) =>
        !complaint.Confidential || complaint.IdentityOpenTo.Contains(actor.Id);
}
