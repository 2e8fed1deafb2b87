using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Passkeys;

/// <summary>
/// Forgets one of the caller's own passkeys; somebody else's is unknown. It takes a factor: a stolen session locks nobody out.
/// </summary>
/// <param name="PasskeyId">Of the passkey.</param>
/// <param name="OneTimeCode">Of the app, or a recovery code; not needed in a session that a passkey has just opened.</param>
public sealed record RemovePasskey(string PasskeyId, string? OneTimeCode = null) : IRequest<Unit>;

internal sealed class RemovePasskeyValidator : AbstractValidator<RemovePasskey>
{
    public RemovePasskeyValidator() => RuleFor(x => x.OneTimeCode).OptionalText(OneTimeCodeField.Longest);
}

internal sealed class RemovePasskeyHandler(IPasskeys passkeys, ISecondFactor secondFactor, ICurrentActor current, ICurrentSession session)
    : IRequestHandler<RemovePasskey, Unit>
{
    public async Task<Unit> Handle(RemovePasskey request, CancellationToken cancellationToken)
    {
        var staffId = current.StaffId();
        if ((await passkeys.List(staffId, cancellationToken)).All(passkey => passkey.PasskeyId != request.PasskeyId))
        {
            throw new NotFoundException("passkey.not-found");
        }

        if (!await secondFactor.Prove(staffId, session.Required(), request.OneTimeCode, cancellationToken))
        {
            throw OneTimeCodeField.Wrong();
        }

        return await passkeys.Remove(staffId, request.PasskeyId, cancellationToken)
            ? Unit.Value
            : throw new NotFoundException("passkey.not-found");
    }
}
