using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>Finds the complaints of a contact and, where there are any, queues one message with their codes to it.</summary>
/// <param name="NoticeId">The id of that message.</param>
/// <param name="ContactToken">Whose.</param>
/// <param name="ConfidentialToken">The same contact, of confidential complaints.</param>
public sealed record QueueComplaintCodes(Guid NoticeId, string ContactToken, string? ConfidentialToken) : ICommand<Unit>;

internal sealed class QueueComplaintCodesHandler(
    ICurrentActor current,
    ITrackingViews views,
    IRecoveryQuotas quotas,
    IRecoveredCodes recovered,
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
        string[] contacts = [command.ContactToken, .. command.ConfidentialToken is { } hidden ? [hidden] : Array.Empty<string>()];
        var found = await views.NewestVerified(contacts, MostCodes, cancellationToken);
        if (found.Count == 0 || !await quotas.Count(command.ContactToken, now, cancellationToken))
        {
            return Unit.Value;
        }

        recovered.Sent([.. found.Select(view => view.Id)], now);
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
