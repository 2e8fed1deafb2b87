using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>48 hours without verification: the contact is told once how to go on. The message opens nothing; it counts as a code.</summary>
public sealed record RemindOfVerification(Guid ComplaintId) : ICommand<Unit>;

internal sealed class RemindOfVerificationHandler(
    CaseDesk desk,
    IUnverifiedFilings unverified,
    INotices notices,
    ISecrets secrets,
    BlindTokens tokens
) : IRequestHandler<RemindOfVerification, Unit>
{
    public const string Kind = "verification-reminder";

    public async Task<Unit> Handle(RemindOfVerification command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var complaint = open.Complaint;
        if (
            await unverified.Find(command.ComplaintId, cancellationToken) is not { RemindedAt: null } filing
            || open.Seal.Open(Fields.Contact, complaint.Contact.Address) is not { } address
        )
        {
            return Unit.Value;
        }

        var over = complaint.FiledAt + Guards.VerificationTime;
        unverified.Store(filing with { RemindedAt = open.Now });
        notices.Queue(
            new Notice
            {
                Id = secrets.NewId(),
                ComplaintId = complaint.Id,
                Kind = Kind,
                Language = complaint.Keys.Language,
                Channel = complaint.Contact.Channel,
                To = complaint.Contact.Address,
                QuotaContact = tokens.Mailbox(new ContactAddress(complaint.Contact.Channel, address)),
                Day = WorkingCalendar.DayOf(over),
                Until = over,
                QueuedAt = open.Now,
            }
        );
        return Unit.Value;
    }
}
