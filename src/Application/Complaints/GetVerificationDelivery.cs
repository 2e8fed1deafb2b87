using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>What became of the message with the code, for who has filed and waits for it.</summary>
/// <param name="ComplaintId">Of the draft that the caller's cookie opens; not for the wire.</param>
public sealed record GetVerificationDelivery(Guid ComplaintId) : IRequest<VerificationDelivery>, IAboutComplaint;

/// <param name="Refused">The address was refused for good, by the provider or by a later server.
/// What was never sent because of a quota does not show.</param>
/// <param name="ValidUntil">The code's true end, once the provider has taken it.</param>
public sealed record VerificationDelivery(bool Refused, DateTimeOffset? ValidUntil);

internal sealed class GetVerificationDeliveryHandler(INotices notices) : IRequestHandler<GetVerificationDelivery, VerificationDelivery>
{
    public async Task<VerificationDelivery> Handle(GetVerificationDelivery query, CancellationToken cancellationToken)
    {
        var all = await notices.About(query.ComplaintId, cancellationToken);
        var code = all.LastOrDefault(notice => notice.ChallengeId is not null);
        return new VerificationDelivery(code is { Refused: true, Status: DeliveryStatus.Failed }, code?.ValidUntil);
    }
}
