using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>A member of staff whom the outside provider has signed in.</summary>
/// <param name="Person">By what the provider vouches for; null where it vouches for nothing.</param>
/// <param name="Device">For the list of sessions.</param>
public sealed record SignInExternally(ExternalPerson? Person, Device Device) : IRequest<StaffSession>;

internal sealed class SignInExternallyHandler(IExternalAccounts accounts) : IRequestHandler<SignInExternally, StaffSession>
{
    public async Task<StaffSession> Handle(SignInExternally request, CancellationToken cancellationToken) =>
        request.Person is { } person && await accounts.SignIn(person, request.Device, cancellationToken) is { } session
            ? session
            : throw new SignInFailedException();
}
