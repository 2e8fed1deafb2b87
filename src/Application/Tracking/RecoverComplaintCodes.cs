using Ccs.Application.Complaints;
using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>
/// Somebody lost the codes of their complaints: they go to the contact, if it has any, where only its owner reads them. Nothing is looked
/// up here: whoever asks gets the same answer in the same time, whatever the contact.
/// </summary>
/// <param name="Contact">Email or phone, in any usual writing.</param>
public sealed record RecoverComplaintCodes(string? Contact) : ICommand<Unit>;

internal sealed class RecoverComplaintCodesValidator : AbstractValidator<RecoverComplaintCodes>
{
    public RecoverComplaintCodesValidator() => RuleFor(x => x.Contact).AnyContact();
}

internal sealed class RecoverComplaintCodesHandler(IOutbox outbox, BlindTokens tokens, ISecrets secrets)
    : IRequestHandler<RecoverComplaintCodes, Unit>
{
    public Task<Unit> Handle(RecoverComplaintCodes command, CancellationToken cancellationToken)
    {
        var contact = ContactAddress.Parse(command.Contact)!;
        outbox.Publish(new SendComplaintCodes(secrets.NewId(), tokens.Contact(contact), tokens.Contact(contact, confidential: true)));
        return Unit.Task;
    }
}
