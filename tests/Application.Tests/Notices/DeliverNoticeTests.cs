using Ccs.Application.Notices;

namespace Ccs.Application.Tests.Notices;

/// <summary>Who stands behind whom: each message has a queue of its own.</summary>
public sealed class DeliverNoticeTests
{
    private static readonly Notice Mail = new()
    {
        Id = Guid.NewGuid(),
        ComplaintId = Guid.NewGuid(),
        Kind = "answer-given",
        Language = Language.En,
        Channel = ContactChannel.Email,
        QueuedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void What_is_awaited_and_what_is_not_by_mail_and_by_sms_are_four()
    {
        var sms = Mail with { Channel = ContactChannel.Phone };

        DeliverNotice.For(Mail).ShouldBe(new DeliverMail(Mail.Id));
        DeliverNotice.For(Mail with { ChallengeId = Guid.NewGuid() }).ShouldBe(new DeliverMailCode(Mail.Id));
        DeliverNotice.For(Mail with { ComplaintIds = [Guid.NewGuid()] }).ShouldBe(new DeliverMailCode(Mail.Id));
        DeliverNotice.For(sms).ShouldBe(new DeliverSms(Mail.Id));
        DeliverNotice.For(sms with { ChallengeId = Guid.NewGuid() }).ShouldBe(new DeliverSmsCode(Mail.Id));
    }
}
