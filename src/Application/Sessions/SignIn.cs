using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>A member of staff signs in.</summary>
/// <param name="UserName">Case does not matter.</param>
/// <param name="Password">In clear.</param>
/// <param name="OneTimeCode">Six digits of the app, or a recovery code; not needed before it is enrolled.</param>
public sealed record SignIn(string? UserName, string? Password, string? OneTimeCode) : IRequest<StaffSession>;

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    private const int Longest = 200;

    public SignInValidator()
    {
        RuleFor(x => x.UserName).Text(1, Longest);
        RuleFor(x => x.Password).NotEmpty().WithErrorCode("field.required");
        RuleFor(x => x.Password).OptionalText(Longest);
        RuleFor(x => x.OneTimeCode).OptionalText(Longest);
    }
}

internal sealed class SignInHandler(IStaffAccounts accounts) : IRequestHandler<SignIn, StaffSession>
{
    public async Task<StaffSession> Handle(SignIn request, CancellationToken cancellationToken) =>
        await accounts.SignIn(request.UserName!, request.Password!, request.OneTimeCode, cancellationToken)
        ?? throw new SignInFailedException();
}

/// <summary>Unknown, wrong or locked: HTTP 401 <c>session.failed</c>, the same for all three.</summary>
public sealed class SignInFailedException() : Exception("Sign-in failed.");
