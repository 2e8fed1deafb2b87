using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>The caller's own new password; whoever is signed in with the old one elsewhere is no longer.</summary>
/// <param name="CurrentPassword">In clear.</param>
/// <param name="NewPassword">In clear.</param>
public sealed record ChangePassword(string? CurrentPassword, string? NewPassword) : IRequest<Unit>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(x => x.CurrentPassword).NotEmpty().WithErrorCode("field.required");
        RuleFor(x => x.CurrentPassword).OptionalText(PasswordLimits.Longest);
        RuleFor(x => x.NewPassword).NotEmpty().WithErrorCode("field.required");
        RuleFor(x => x.NewPassword).OptionalText(PasswordLimits.Longest);
    }
}

internal sealed class ChangePasswordHandler(IStaffAccounts accounts, ICurrentActor actor, ICurrentSession session)
    : IRequestHandler<ChangePassword, Unit>
{
    public async Task<Unit> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var faults = await accounts.ChangePassword(
            actor.StaffId(),
            session.Required(),
            request.CurrentPassword!,
            request.NewPassword!,
            cancellationToken
        );
        return faults.Count == 0 ? Unit.Value : throw new ValidationException(faults.Select(Failure));
    }

    private static ValidationFailure Failure(PasswordFault fault) =>
        fault switch
        {
            PasswordFault.CurrentIsWrong => Of(nameof(ChangePassword.CurrentPassword), "field.password-wrong"),
            PasswordFault.TooShort => Of(nameof(ChangePassword.NewPassword), "field.password-too-short", PasswordLimits.Shortest),
            PasswordFault.TooSimple => Of(nameof(ChangePassword.NewPassword), "field.password-too-simple", PasswordLimits.Different),
            PasswordFault.TooCommon => Of(nameof(ChangePassword.NewPassword), "field.password-too-common"),
            PasswordFault.BearsName => Of(nameof(ChangePassword.NewPassword), "field.password-bears-name"),
            _ => Of(nameof(ChangePassword.NewPassword), "field.password-same"),
        };

    private static ValidationFailure Of(string field, string code, params int[] limits) =>
        new(field, code) { ErrorCode = code, CustomState = limits.Select(limit => FieldRules.Number(limit)).ToArray() };
}
