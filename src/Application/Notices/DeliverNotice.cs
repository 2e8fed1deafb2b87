using Ccs.Application.Complaints;
using Ccs.Application.Ports;

namespace Ccs.Application.Notices;

/// <summary>Published with every queued notice; carries its id and nothing else.</summary>
public sealed record DeliverNotice(Guid NoticeId);

/// <summary>
/// After the commit: the notice goes out. A failure is recorded and thrown on, so that Wolverine tries again later; what was sent once is
/// not sent again when the message comes twice.
/// </summary>
public static class DeliverNoticeReaction
{
    public static Task Handle(DeliverNotice message, NoticeDelivery delivery, CancellationToken cancellation) =>
        delivery.Deliver(message.NoticeId, cancellation);
}

/// <summary>Composes a notice in the recipient's language and hands it to the gateway of its channel.</summary>
public sealed class NoticeDelivery(
    INoticeStore store,
    IMessageGateway gateway,
    IComplaintSealReader seals,
    IStaffDirectory staff,
    NoticeCodes codes,
    ITemplates templates,
    TimeProvider clock
)
{
    public async Task Deliver(Guid noticeId, CancellationToken cancellation)
    {
        await using var claim = await store.Claim(noticeId, cancellation);
        if (claim?.Notice is not { Status: DeliveryStatus.Queued or DeliveryStatus.Failed } notice)
        {
            return;
        }

        var attempt = notice with { Attempts = notice.Attempts + 1 };
        try
        {
            if (clock.GetUtcNow() > notice.Until || await AddressOf(notice, cancellation) is not { } address)
            {
                attempt = notice with { Status = DeliveryStatus.Dropped };
            }
            else
            {
                var words = await templates.Get(cancellation);
                await gateway.Send(NoticeText.Compose(notice, address, await codes.Of(notice, cancellation), words), cancellation);
                attempt = attempt with { Status = DeliveryStatus.Sent, SentAt = clock.GetUtcNow(), Failure = null };
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever it was: a notice that nobody sees fail would count as queued for ever.
            var told = failure as GatewayException ?? new GatewayException($"unexpected {failure.GetType().Name}");
            await claim.Save(attempt with { Status = DeliveryStatus.Failed, Failure = told.Reason }, cancellation);
            throw told;
        }

        // What was sent is recorded even while the program is being stopped.
        await claim.Save(attempt, CancellationToken.None);
    }

    /// <summary>Null where the address was erased, or the account is gone.</summary>
    private async Task<string?> AddressOf(Notice notice, CancellationToken cancellation)
    {
        if (notice.StaffId is { } id)
        {
            return await staff.Find(id, cancellation) is { Active: true } member ? member.Email : null;
        }

        var seal = await seals.Of(notice.ComplaintId, cancellation);
        return seal.OpenOrNull(Fields.Contact, notice.To);
    }
}
