using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Application.Validation;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Ccs.Application.Passkeys;

/// <summary>What the caller's browser needs to make a passkey.</summary>
/// <param name="OneTimeCode">Of the app, or a recovery code; asked for where the account has an app.</param>
public sealed record BeginPasskeyRegistration(string? OneTimeCode) : IRequest<PasskeyCeremony>;

internal sealed class BeginPasskeyRegistrationValidator : AbstractValidator<BeginPasskeyRegistration>
{
    public BeginPasskeyRegistrationValidator() => RuleFor(x => x.OneTimeCode).OptionalText(OneTimeCodeField.Longest);
}

internal sealed class BeginPasskeyRegistrationHandler(IPasskeys passkeys, ICurrentActor current, ICurrentSession session)
    : IRequestHandler<BeginPasskeyRegistration, PasskeyCeremony>
{
    public async Task<PasskeyCeremony> Handle(BeginPasskeyRegistration request, CancellationToken cancellationToken) =>
        await passkeys.BeginRegistration(current.StaffId(), session.Required(), request.OneTimeCode, cancellationToken)
        ?? throw OneTimeCodeField.Wrong();
}

/// <summary>Keeps the passkey that the caller's browser has made.</summary>
/// <param name="Name">By which its owner knows it again.</param>
/// <param name="Credential">The browser's JSON.</param>
/// <param name="State">As <see cref="BeginPasskeyRegistration"/> gave it; null where the browser has lost it.</param>
public sealed record RegisterPasskey(string? Name, string? Credential, string? State) : IRequest<PasskeyItem>;

internal sealed class RegisterPasskeyValidator : AbstractValidator<RegisterPasskey>
{
    public RegisterPasskeyValidator()
    {
        RuleFor(x => x.Name).Text(1, PasskeyField.LongestName);
        RuleFor(x => x.Credential).NotEmpty().WithErrorCode("field.required");
    }
}

internal sealed class RegisterPasskeyHandler(IPasskeys passkeys, ICurrentActor current) : IRequestHandler<RegisterPasskey, PasskeyItem>
{
    public async Task<PasskeyItem> Handle(RegisterPasskey request, CancellationToken cancellationToken) =>
        await passkeys.Register(
            current.StaffId(),
            request.Name!.Trim(),
            request.Credential!,
            request.State ?? string.Empty,
            cancellationToken
        )
        ?? throw new ValidationException([
            new ValidationFailure(nameof(RegisterPasskey.Credential), "refused") { ErrorCode = "field.passkey" },
        ]);
}

/// <summary>The shape of what people say about a passkey.</summary>
internal static class PasskeyField
{
    public const int LongestName = 60;
}
