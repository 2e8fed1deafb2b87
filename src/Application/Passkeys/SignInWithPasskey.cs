using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Passkeys;

/// <summary>What a browser needs to sign somebody in with a passkey; it does not say whom.</summary>
public sealed record BeginPasskeySignIn : IRequest<PasskeyCeremony>;

internal sealed class BeginPasskeySignInHandler(IPasskeys passkeys) : IRequestHandler<BeginPasskeySignIn, PasskeyCeremony>
{
    public Task<PasskeyCeremony> Handle(BeginPasskeySignIn request, CancellationToken cancellationToken) =>
        passkeys.BeginSignIn(cancellationToken);
}

/// <summary>A member of staff signs in with a passkey: password and one-time code in one.</summary>
/// <param name="Credential">The browser's JSON.</param>
/// <param name="State">As <see cref="BeginPasskeySignIn"/> gave it; null where the browser has lost it.</param>
/// <param name="Device">For the list of sessions.</param>
public sealed record SignInWithPasskey(string? Credential, string? State, Device Device) : IRequest<StaffSession>, IAttempt
{
    /// <summary>The browser names a key, and who that is becomes known only where it is right.</summary>
    string? IAttempt.Whom => null;
}

internal sealed class SignInWithPasskeyValidator : AbstractValidator<SignInWithPasskey>
{
    public SignInWithPasskeyValidator() => RuleFor(x => x.Credential).NotEmpty().WithErrorCode("field.required");
}

internal sealed class SignInWithPasskeyHandler(IPasskeys passkeys, SignInWays ways, ICommandRunner runner)
    : IRequestHandler<SignInWithPasskey, StaffSession>
{
    public async Task<StaffSession> Handle(SignInWithPasskey request, CancellationToken cancellationToken) =>
        ways.Local
        && await passkeys.SignIn(request.Credential!, request.State ?? string.Empty, request.Device, cancellationToken) is { } session
            ? await session.Told(runner, cancellationToken)
            : throw new PasskeyRefusedException();
}

/// <summary>Unknown, wrong, used already or locked: HTTP 401 <c>session.passkey-failed</c>, the same for all.</summary>
public sealed class PasskeyRefusedException() : Exception("Sign-in with a passkey failed.");
