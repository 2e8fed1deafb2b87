using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Notices;

/// <summary>A mail that our server had taken was given back by a later one: it counts as failed then, and is not tried again.</summary>
/// <param name="NoticeId">Which.</param>
/// <param name="Code">Why, as the later server says it.</param>
public sealed record RecordBounce(Guid NoticeId, DeliveryCode Code) : ICommand<bool>;

/// <returns>False where nothing changed: it is unknown, was never sent, or is known to have come back.</returns>
internal sealed class RecordBounceHandler(INoticeStore store, TimeProvider clock) : IRequestHandler<RecordBounce, bool>
{
    public async Task<bool> Handle(RecordBounce command, CancellationToken cancellationToken)
    {
        await using var claim = await store.Claim(command.NoticeId, cancellationToken);
        if (claim?.Notice is not { Status: DeliveryStatus.Sent } sent)
        {
            return false;
        }

        await claim.Save(
            sent with
            {
                Status = DeliveryStatus.Failed,
                Failure = $"bounce {command.Code}",
                Refused = command.Code.IsForGood,
                BouncedAt = clock.GetUtcNow(),
            },
            cancellationToken
        );
        return true;
    }
}
