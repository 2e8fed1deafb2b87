using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>Finds the complaints of a contact and, where there are any, queues one message with their codes to it.</summary>
/// <param name="NoticeId">The id of that message.</param>
/// <param name="ContactToken">Whose.</param>
public sealed record QueueComplaintCodes(Guid NoticeId, string ContactToken) : ICommand<Unit>;

internal sealed class QueueComplaintCodesHandler(
    ICurrentActor current,
    ITrackingViews views,
    IRecoveryQuotas quotas,
    INotices notices,
    TimeProvider clock
) : IRequestHandler<QueueComplaintCodes, Unit>
{
    /// <summary>More would make a message that no phone shows whole.</summary>
    private const int MostCodes = 10;

    /// <summary>Later than this, whoever asked has asked again or found the code.</summary>
    private static readonly TimeSpan OfUse = TimeSpan.FromHours(1);

    public async Task<Unit> Handle(QueueComplaintCodes command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var now = clock.GetUtcNow();
        var found = await views.NewestVerified(command.ContactToken, MostCodes, cancellationToken);
        if (found.Count == 0 || !await quotas.Count(command.ContactToken, now, cancellationToken))
        {
            return Unit.Value;
        }

        var newest = found[0].State;
        notices.Queue(
            new Notice
            {
                Id = command.NoticeId,
                ComplaintId = newest.Id,
                Kind = "complaint-codes",
                Language = newest.Keys.Language,
                Channel = newest.Contact.Channel,
                To = newest.Contact.Address,
                ComplaintIds = [.. found.Select(view => view.Id)],
                Until = now + OfUse,
                QueuedAt = now,
            }
        );
        return Unit.Value;
    }
}
