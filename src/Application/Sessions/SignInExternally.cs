using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>A member of staff whom the outside provider has signed in.</summary>
/// <param name="Person">By what the provider vouches for; null where it vouches for nothing.</param>
/// <param name="Device">For the list of sessions.</param>
public sealed record SignInExternally(ExternalPerson? Person, Device Device) : IRequest<StaffSession>, IAttempt
{
    string? IAttempt.Whom => Person?.ToString();
}

internal sealed class SignInExternallyHandler(IExternalAccounts accounts, ICommandRunner runner)
    : IRequestHandler<SignInExternally, StaffSession>
{
    public async Task<StaffSession> Handle(SignInExternally request, CancellationToken cancellationToken) =>
        request.Person is { } person && await accounts.SignIn(person, request.Device, cancellationToken) is { } session
            ? await session.Told(runner, cancellationToken)
            : throw new SignInFailedException();
}
