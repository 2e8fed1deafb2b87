using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>How many of the caller's recovery codes are not used yet.</summary>
public sealed record CountRecoveryCodes : IRequest<int>;

internal sealed class CountRecoveryCodesHandler(ISecondFactor secondFactor, ICurrentActor current)
    : IRequestHandler<CountRecoveryCodes, int>
{
    public Task<int> Handle(CountRecoveryCodes request, CancellationToken cancellationToken) =>
        secondFactor.RecoveryCodesLeft(current.StaffId(), cancellationToken);
}
