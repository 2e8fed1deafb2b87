using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Another code to the same contact; the one before is of no use any more.</summary>
public sealed record ResendVerification(Guid ComplaintId) : IComplainantCommand<SentVerification>, IAboutComplaint;

internal sealed class ResendVerificationHandler(IVerifications verifications, CaseDesk desk, VerificationSender verification)
    : IRequestHandler<ResendVerification, SentVerification>
{
    public async Task<SentVerification> Handle(ResendVerification command, CancellationToken cancellationToken)
    {
        // Read so that it can be replaced: of two at once, only one replaces it. And read before the contact is: when that changes in
        // between, this fails, and no code of the contact before is left standing.
        await verifications.Find(command.ComplaintId, cancellationToken);
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        return await verification.SendAgain(@case, cancellationToken);
    }
}
