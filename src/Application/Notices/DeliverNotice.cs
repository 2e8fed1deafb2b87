using Ccs.Application.Complaints;
using Ccs.Application.Ports;

namespace Ccs.Application.Notices;

/// <summary>Published with every queued notice; carries its id and nothing else.</summary>
public sealed record DeliverNotice(Guid NoticeId);

/// <summary>
/// After the commit: the notice goes out. A failure is recorded and thrown on, so that Wolverine tries again later; what was sent once is not
/// sent again when the message comes twice.
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
    TimeProvider clock)
{
    public async Task Deliver(Guid noticeId, CancellationToken cancellation)
    {
        if (await store.Take(noticeId, cancellation) is not { Status: DeliveryStatus.Queued or DeliveryStatus.Failed } notice)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (now > notice.Until || await AddressOf(notice, cancellation) is not { } address)
        {
            await store.Save(notice with { Status = DeliveryStatus.Dropped }, cancellation);
            return;
        }

        var attempt = notice with { Attempts = notice.Attempts + 1 };
        try
        {
            await gateway.Send(NoticeText.Compose(notice, address, await codes.Of(notice, cancellation)), cancellation);
        }
        catch (GatewayException failure)
        {
            await store.Save(attempt with { Status = DeliveryStatus.Failed, Failure = failure.Reason }, cancellation);
            throw;
        }

        await store.Save(attempt with { Status = DeliveryStatus.Sent, SentAt = clock.GetUtcNow(), Failure = null }, cancellation);
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
