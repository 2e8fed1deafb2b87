using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Notices;

/// <summary>
/// Published with every queued notice; carries its id and nothing else. Each kind waits in a queue of its own: a silent mail server delays
/// no text message, and a code that somebody waits for never stands behind a morning's reminders.
/// </summary>
/// <remarks>This one itself is published no more; an older version may have left some.</remarks>
public sealed record DeliverNotice(Guid NoticeId)
{
    /// <summary>The message that brings a notice on its way.</summary>
    public static object For(Notice notice) =>
        (notice.Channel, IsAwaited(notice)) switch
        {
            (ContactChannel.Phone, true) => new DeliverSmsCode(notice.Id),
            (ContactChannel.Phone, false) => new DeliverSms(notice.Id),
            (_, true) => new DeliverMailCode(notice.Id),
            _ => new DeliverMail(notice.Id),
        };

    /// <summary>A verification code, or the complaint codes that somebody has lost.</summary>
    private static bool IsAwaited(Notice notice) => notice.ChallengeId is not null || notice.ComplaintIds is not null;
}

/// <summary>An email that nobody waits for at this moment.</summary>
public sealed record DeliverMail(Guid NoticeId);

/// <summary>An email with a code.</summary>
public sealed record DeliverMailCode(Guid NoticeId);

/// <summary>A text message that nobody waits for at this moment.</summary>
public sealed record DeliverSms(Guid NoticeId);

/// <summary>A text message with a code.</summary>
public sealed record DeliverSmsCode(Guid NoticeId);

/// <summary>
/// After the commit: the notice goes out. A failure is recorded and thrown on, so that Wolverine tries again later; what was sent once is
/// not sent again when the message comes twice.
/// </summary>
public static class DeliverNoticeReaction
{
    public static Task Handle(DeliverMail message, NoticeDelivery delivery, CancellationToken cancellation) =>
        delivery.Deliver(message.NoticeId, cancellation);

    public static Task Handle(DeliverMailCode message, NoticeDelivery delivery, CancellationToken cancellation) =>
        delivery.Deliver(message.NoticeId, cancellation);

    public static Task Handle(DeliverSms message, NoticeDelivery delivery, CancellationToken cancellation) =>
        delivery.Deliver(message.NoticeId, cancellation);

    public static Task Handle(DeliverSmsCode message, NoticeDelivery delivery, CancellationToken cancellation) =>
        delivery.Deliver(message.NoticeId, cancellation);

    public static Task Handle(DeliverNotice message, NoticeDelivery delivery, CancellationToken cancellation) =>
        delivery.Deliver(message.NoticeId, cancellation);
}
