using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>A member of staff signs in.</summary>
/// <param name="UserName">Case does not matter.</param>
/// <param name="Password">In clear.</param>
/// <param name="OneTimeCode">Six digits of the app, or a recovery code; not needed before it is enrolled.</param>
/// <param name="Device">For the list of sessions.</param>
public sealed record SignIn(string? UserName, string? Password, string? OneTimeCode, Device Device) : IRequest<StaffSession>, IAttempt
{
    string? IAttempt.Whom => UserName;
}

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(x => x.UserName).Text(1, PasswordLimits.Longest);
        RuleFor(x => x.Password).NotEmpty().WithErrorCode("field.required");
        RuleFor(x => x.Password).OptionalText(PasswordLimits.Longest);
        RuleFor(x => x.OneTimeCode).OptionalText(PasswordLimits.Longest);
    }
}

internal sealed class SignInHandler(IStaffAccounts accounts, SignInWays ways, ICommandRunner runner) : IRequestHandler<SignIn, StaffSession>
{
    public async Task<StaffSession> Handle(SignIn request, CancellationToken cancellationToken) =>
        ways.Local
        && await accounts.SignIn(request.UserName!, request.Password!, request.OneTimeCode, request.Device, cancellationToken)
            is { } session
            ? await session.Told(runner, cancellationToken)
            : throw new SignInFailedException();
}

/// <summary>Unknown, wrong, locked, or not a way in here: HTTP 401 <c>session.failed</c>, the same for all.</summary>
public sealed class SignInFailedException() : Exception("Sign-in failed.");
