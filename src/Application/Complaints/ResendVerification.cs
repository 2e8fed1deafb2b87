using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Another code to the same contact; the one before is of no use any more.</summary>
/// <param name="ComplaintId">Which.</param>
/// <param name="FilingToken">From the filing; null for the session of whoever filed it for somebody.</param>
public sealed record ResendVerification(Guid ComplaintId, string? FilingToken) : IComplainantCommand<SentVerification>
{
    ComplainantDoor IComplainantCommand<SentVerification>.Door => ComplainantDoor.Filing;
}

internal sealed class ResendVerificationHandler(IVerifications verifications, UnverifiedDesk desk, VerificationSender verification)
    : IRequestHandler<ResendVerification, SentVerification>
{
    public async Task<SentVerification> Handle(ResendVerification command, CancellationToken cancellationToken)
    {
        // Read so that it can be replaced: of two at once, only one replaces it. And read before the contact is: when that changes in
        // between, this fails, and no code of the contact before is left standing.
        await verifications.Find(command.ComplaintId, cancellationToken);
        var @case = await desk.Open(command.ComplaintId, command.FilingToken, cancellationToken);
        return verification.SendAgain(@case);
    }
}
