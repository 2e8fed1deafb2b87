using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Application.Cases;

/// <summary>A complaint on the desk during one command: its state, its seal, and what happens to it.
/// Made by <see cref="CaseDesk"/>.</summary>
internal sealed class OpenCase(Complaint complaint, Actor actor, DateTimeOffset now, GovernmentDirectory directory, CaseTools tools)
{
    /// <summary>The state, with what was recorded in this command.</summary>
    public Complaint Complaint { get; private set; } = complaint;

    public Actor Actor { get; } = actor;

    public DateTimeOffset Now { get; } = now;

    public GovernmentDirectory Directory { get; } = directory;

    public required IComplaintSeal Seal { get; init; }

    /// <summary>Records what was decided; no events means that it was so already.</summary>
    public void Record(IReadOnlyList<IComplaintEvent> events)
    {
        if (events.Count > 0)
        {
            tools.Streams.Append(Complaint.Id, events);
            Complaint = Complaint.Fold(Complaint, events)!;
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

    /// <summary>Word to the complainant, at the verified contact, after the commit.</summary>
    public void TellComplainant(string kind, DateOnly? day = null) =>
        tools.Notices.Queue(
            NewNotice(kind, day) with
            {
                Language = Complaint.Keys.Language,
                Channel = Complaint.Contact.Channel,
                To = Complaint.Contact.Address,
            }
        );

    /// <summary>Word to a member of staff who sees the case, where the account has an address.</summary>
    public void TellStaff(StaffMember member, string kind, DateOnly? day = null)
    {
        if (member is { Active: true, Email: not null } && CaseScope.Sees(member, Complaint, Directory))
        {
            tools.Notices.Queue(NewNotice(kind, day) with { Language = member.Language, StaffId = member.Id.ToString() });
        }
    }

    private Notice NewNotice(string kind, DateOnly? day) =>
        new()
        {
            Id = tools.Secrets.NewId(),
            ComplaintId = Complaint.Id,
            Kind = kind,
            Language = Language.Ckb,
            Channel = ContactChannel.Email,
            ComplaintCode = Complaint.ComplaintCode,
            Day = day,
            QueuedAt = Now,
        };
}

/// <summary>What an open case writes to.</summary>
internal sealed record CaseTools(IComplaintStreams Streams, IUnitOfWork UnitOfWork, INotices Notices, ISecrets Secrets);
