using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Another code to the same contact; the one before is of no use any more.</summary>
public sealed record ResendVerification(Guid ComplaintId) : ICommand<SentVerification>, IAboutComplaint;

internal sealed class ResendVerificationHandler(
    IComplaintStreams streams,
    IComplaintSeals seals,
    IVerifications verifications,
    VerificationSender verification,
    TimeProvider clock) : IRequestHandler<ResendVerification, SentVerification>
{
    public async Task<SentVerification> Handle(ResendVerification command, CancellationToken cancellationToken)
    {
        var history = await streams.History(command.ComplaintId, cancellationToken);
        if (history is not [{ Data: ComplaintFiled filed }, ..])
        {
            throw new NotFoundException();
        }

        var complaint = Complaint.Fold(null, history.Select(e => e.Data))!;
        complaint.RequireVerifiable(clock.GetUtcNow(), Actor.Complainant);

        // Read so that it can be replaced: of two at once, only one replaces it.
        await verifications.Find(command.ComplaintId, cancellationToken);
        var seal = await seals.Of(command.ComplaintId, cancellationToken);
        var address = seal.Open(Fields.Contact, filed.Contact.Address) ?? throw new NotFoundException();
        var contact = new ContactAddress(filed.Contact.Channel, address);
        return await verification.Send(filed, contact, clock.GetUtcNow(), cancellationToken);
    }
}
