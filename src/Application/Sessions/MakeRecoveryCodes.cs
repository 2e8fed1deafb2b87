using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>New recovery codes for the caller; the old ones end.</summary>
/// <param name="OneTimeCode">Of the app, as it shows it now; a recovery code makes no others.</param>
public sealed record MakeRecoveryCodes(string? OneTimeCode) : IRequest<IReadOnlyList<string>>;

internal sealed class MakeRecoveryCodesValidator : AbstractValidator<MakeRecoveryCodes>
{
    public MakeRecoveryCodesValidator() => RuleFor(x => x.OneTimeCode).Text(1, OneTimeCodeField.Longest);
}

internal sealed class MakeRecoveryCodesHandler(ISecondFactor secondFactor, ICurrentActor current)
    : IRequestHandler<MakeRecoveryCodes, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(MakeRecoveryCodes request, CancellationToken cancellationToken) =>
        await secondFactor.NewRecoveryCodes(current.StaffId(), request.OneTimeCode!, cancellationToken) ?? throw OneTimeCodeField.Wrong();
}
