using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Passkeys;

/// <summary>Another name for one of the caller's own passkeys; somebody else's is unknown.</summary>
public sealed record RenamePasskey(string PasskeyId, string? Name) : IRequest<PasskeyItem>;

internal sealed class RenamePasskeyValidator : AbstractValidator<RenamePasskey>
{
    public RenamePasskeyValidator() => RuleFor(x => x.Name).Text(1, PasskeyField.LongestName);
}

internal sealed class RenamePasskeyHandler(IPasskeys passkeys, ICurrentActor current) : IRequestHandler<RenamePasskey, PasskeyItem>
{
    public async Task<PasskeyItem> Handle(RenamePasskey request, CancellationToken cancellationToken) =>
        await passkeys.Rename(current.StaffId(), request.PasskeyId, request.Name!.Trim(), cancellationToken)
        ?? throw new NotFoundException("passkey.not-found");
}
