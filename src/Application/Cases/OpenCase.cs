using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Application.Cases;

/// <summary>A complaint on the desk during one command: its state, its seal, and what happens to it.
/// Made by <see cref="CaseDesk"/>.</summary>
internal sealed partial class OpenCase(Complaint complaint, Actor actor, DateTimeOffset now, GovernmentDirectory directory, CaseTools tools)
{
    /// <summary>The state, with what was recorded in this command.</summary>
    public Complaint Complaint { get; private set; } = complaint;

    public Actor Actor { get; } = actor;

    public DateTimeOffset Now { get; } = now;

    public GovernmentDirectory Directory { get; } = directory;

    public required IComplaintSeal Seal { get; init; }

    /// <summary>What it was mended to in this command; null where it was not.</summary>
    public ComplaintCorrected? Mended { get; private set; }

    /// <summary>Records what was decided; no events means that it was so already.</summary>
    public void Record(IReadOnlyList<IComplaintEvent> events)
    {
        if (events.Count > 0)
        {
            var before = Complaint;
            events = events.Grouped(before.Keys);
            tools.Streams.Append(Complaint.Id, events);
            Complaint = Complaint.Fold(Complaint, events)!;
            Mended = events.OfType<ComplaintCorrected>().LastOrDefault() ?? Mended;
            if (IsFoundElsewhere(before))
            {
                tools.Index.Moved(this);
            }

            if (Complaint.Confidential && events.Any(BringsFilesToTheAgency))
            {
                tools.Outbox.Publish(new CleanDocuments(Complaint.Id));
            }

            ConcernDuplicates(events);
        }
    }

    /// <summary>Both sides of it, which are committed together or not at all.</summary>
    public void BecomeDuplicateOf(OpenCase original)
    {
        var linked = Decide.LinkDuplicate(Complaint, original.Complaint, Now, Actor);
        if (linked.Count > 0)
        {
            Record(linked);
            original.Record(Decide.TakeDuplicate(original.Complaint, Complaint.Id, Now, Actor));
        }
    }

    /// <summary>Those who wait for this one's answer, and this one where it waits for another's, are brought up to it after
    /// the commit.</summary>
    private void ConcernDuplicates(IReadOnlyList<IComplaintEvent> events)
    {
        if (
            !Complaint.Duplicates.IsEmpty
            && events.Any(e => e is ComplaintAnswered or ComplaintClosed or ComplaintsLinked { Kind: LinkKind.DuplicateOf })
        )
        {
            tools.Outbox.Publish(new SettleDuplicates(Complaint.Id, null, Guid.Empty));
        }

        if (
            Complaint is { IsClosedAsDuplicate: true, DuplicateOf: { } original }
            && events.Any(e => e is ComplaintClosed or ComplaintsLinked { Kind: LinkKind.DuplicateOf })
        )
        {
            tools.Outbox.Publish(new SettleDuplicates(original, Complaint.Id, Guid.Empty));
        }
    }

    /// <summary>Seals the reason of this decision; it goes into the metadata of its events as well.</summary>
    public Sealed Because(string reason)
    {
        var @sealed = Seal.Seal(Fields.Reason, VisibleText.Clean(reason));
        tools.UnitOfWork.Because(@sealed);
        return @sealed;
    }

    public Sealed Text(string text) => Seal.Seal(Fields.Text, VisibleText.Clean(text));

    /// <summary>Optional text: cleaned, and null where nothing of it can be seen.</summary>
    public Sealed? SealOrNull(string field, string? text) =>
        VisibleText.Clean(text ?? string.Empty) is { Length: > 0 } visible ? Seal.Seal(field, visible) : null;

    /// <summary>It counts now, lies elsewhere, or has other words.</summary>
    private bool IsFoundElsewhere(Complaint before) =>
        Complaint.CaseNumber is not null
        && (
            before.CaseNumber is null || before.Corrections != Complaint.Corrections || SearchPlace.Of(Complaint) != SearchPlace.Of(before)
        );

    /// <summary>Before it is verified nobody sees them.</summary>
    private bool BringsFilesToTheAgency(IComplaintEvent @event) =>
        @event is ComplaintVerifiedV2
            ? Complaint.ComplainantDocuments.Count > 0
            : Complaint.Status != ComplaintStatus.Filed
                && CaseFile.DocumentsOf(@event).Any(document => document.Source == DocumentSource.Complainant);
}

/// <summary>What an open case writes to.</summary>
internal sealed record CaseTools(
    IComplaintStreams Streams,
    IUnitOfWork UnitOfWork,
    INotices Notices,
    ISecrets Secrets,
    FilingIndex Index,
    IOutbox Outbox
);
