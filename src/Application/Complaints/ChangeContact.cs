using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>
/// The complainant typed a wrong contact: before the code came back another one takes its place, and gets a code of its own. The same
/// contact again is nothing but another code.
/// </summary>
/// <param name="ComplaintId">Which; only who filed knows the id, and it is good for this until a contact is verified.</param>
/// <param name="Contact">The right one.</param>
public sealed record ChangeContact(Guid ComplaintId, ContactInput? Contact) : IComplainantCommand<SentVerification>, IAboutComplaint;

internal sealed class ChangeContactValidator : AbstractValidator<ChangeContact>
{
    public ChangeContactValidator() =>
        RuleFor(x => x.Contact).Required().Custom((contact, context) => ContactRules.Check(contact, context, string.Empty));
}

internal sealed class ChangeContactHandler(IVerifications verifications, CaseDesk desk, FilingIndex index, VerificationSender verification)
    : IRequestHandler<ChangeContact, SentVerification>
{
    public async Task<SentVerification> Handle(ChangeContact command, CancellationToken cancellationToken)
    {
        // Read so that it can be replaced: the code that went to the contact before is of no use any more.
        await verifications.Find(command.ComplaintId, cancellationToken);
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        var given = ContactRules.AddressOf(command.Contact!)!;
        var before = @case.Seal.Open(Fields.Contact, @case.Complaint.Contact.Address);
        if (before is not null && before != given.Address)
        {
            var contact = new SealedContact(given.Channel, @case.Seal.Seal(Fields.Contact, given.Address));
            @case.Record(Decide.ChangeContact(@case.Complaint, contact, @case.Now, @case.Actor));
            await index.ChangeContact(command.ComplaintId, given, cancellationToken);
        }

        return await verification.SendAgain(@case, cancellationToken);
    }
}
