using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>The one door through which staff read a case: scope first, then the record of the look, then the content.</summary>
internal sealed class CaseReader(
    ICurrentActor current,
    ICaseRows rows,
    IComplaintStreams streams,
    IComplaintSeals seals,
    IDirectory directory,
    Looks looks
)
{
    /// <param name="complaintId">Which.</param>
    /// <param name="what">Of it, for the record of the look.</param>
    /// <param name="which">The document, where it is one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="afterOwnDecision">The scope was checked by the decision that the caller has just taken.</param>
    /// <exception cref="NotFoundException">Unknown, or not the caller's to see.</exception>
    /// <exception cref="LookNotWrittenException">The look could not be recorded.</exception>
    public async Task<(CaseFile File, IComplaintSeal Seal, Actor Actor)> Open(
        Guid complaintId,
        LookedAt what,
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

        var history = await streams.History(complaintId, cancellation);
        var seal = await seals.Of(complaintId, cancellation);
        var others = history.Select(e => CaseFile.OtherIn(e.Data)).OfType<Guid>().ToHashSet();
        var file = new CaseFile(history, seal, await rows.Seen(others, scope, cancellation));
        await looks.At(file.State, [new Sight(what, which), .. OfIdentity(what, file.State, history, actor)], cancellation);
        return (file, seal, actor);
    }

    /// <summary>Confidential: only a centre officer who opened the identity with a reason sees who filed.</summary>
    public static bool SeesIdentity(Complaint complaint, Actor actor) =>
        !complaint.Confidential || complaint.IdentityOpenTo.Contains(actor.Id);

    /// <summary>A closed identity that was opened to the reader is seen again with each look at the case.</summary>
    private static IEnumerable<Sight> OfIdentity(LookedAt what, Complaint complaint, IReadOnlyList<RecordedEvent> history, Actor actor) =>
        what == LookedAt.Case && complaint.Confidential && SeesIdentity(complaint, actor)
            ?
            [
                new Sight(
                    LookedAt.Identity,
                    Reason: history.Select(e => e.Data).OfType<IdentityOpened>().Last(e => e.StaffId == actor.Id).Reason
                ),
            ]
            : [];
}
