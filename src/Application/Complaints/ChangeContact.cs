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
/// <param name="ComplaintId">Which.</param>
/// <param name="FilingToken">From the filing; null for the session of whoever filed it for somebody.</param>
/// <param name="Contact">The right one.</param>
public sealed record ChangeContact(Guid ComplaintId, string? FilingToken, ContactInput? Contact) : IComplainantCommand<SentVerification>
{
    ComplainantDoor IComplainantCommand<SentVerification>.Door => ComplainantDoor.Filing;
}

internal sealed class ChangeContactValidator : AbstractValidator<ChangeContact>
{
    public ChangeContactValidator(SmsCountries countries, IMailDomains domains) =>
        RuleFor(x => x.Contact)
            .Required()
            .Custom((contact, context) => ContactRules.Check(contact, context, string.Empty, countries))
            .CustomAsync((contact, context, within) => ContactRules.CheckDomain(contact, context, string.Empty, domains, within));
}

internal sealed class ChangeContactHandler(
    IVerifications verifications,
    UnverifiedDesk desk,
    IUnverifiedFilings unverified,
    BlindTokens tokens,
    VerificationSender verification
) : IRequestHandler<ChangeContact, SentVerification>
{
    public async Task<SentVerification> Handle(ChangeContact command, CancellationToken cancellationToken)
    {
        // Read so that it can be replaced: the code that went to the contact before is of no use any more.
        await verifications.Find(command.ComplaintId, cancellationToken);
        var @case = await desk.Open(command.ComplaintId, command.FilingToken, cancellationToken);
        var given = ContactRules.AddressOf(command.Contact!)!;
        var before = @case.Seal.Open(Fields.Contact, @case.Complaint.Contact.Address);
        if (before is not null && before != given.Address)
        {
            var contact = new SealedContact(given.Channel, @case.Seal.Seal(Fields.Contact, given.Address));
            @case.Record(Decide.ChangeContact(@case.Complaint, contact, @case.Now, @case.Actor));
            unverified.Store(new UnverifiedFiling(command.ComplaintId, @case.Complaint.FiledAt, tokens.Contact(given)));
        }

        return verification.SendAgain(@case);
    }
}
