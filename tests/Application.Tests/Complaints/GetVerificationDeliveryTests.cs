using Ccs.Application.Complaints;

namespace Ccs.Application.Tests.Complaints;

/// <summary>What who waits for a code is told of its message.</summary>
public sealed class GetVerificationDeliveryTests
{
    private static readonly Notice Code = new()
    {
        Id = Guid.NewGuid(),
        ComplaintId = Some.ComplaintId,
        Kind = "verification-code",
        Language = Language.En,
        Channel = ContactChannel.Email,
        ChallengeId = Guid.NewGuid(),
        QueuedAt = On(2, 1),
    };

    private static readonly Notice Refused = Code with { Status = DeliveryStatus.Failed, Failure = "smtp 550", Refused = true };
    private static readonly Notice Sent = Code with { Status = DeliveryStatus.Sent, ValidUntil = On(2, 1, 9, 20) };

    [Fact]
    public async Task A_refused_address_is_told() => (await Told(Refused)).ShouldBe(new VerificationDelivery(true, null));

    [Fact]
    public async Task An_address_that_a_later_server_refused_is_told()
    {
        var bounced = Refused with { Failure = "bounce 5.1.1", BouncedAt = On(2, 1), ValidUntil = Sent.ValidUntil };

        (await Told(bounced)).Refused.ShouldBeTrue();
        (await Told(bounced with { Failure = "bounce 4.4.1", Refused = false })).Refused.ShouldBeFalse("nobody knows");
    }

    [Fact]
    public async Task The_true_end_is_told() => (await Told(Sent)).ShouldBe(new VerificationDelivery(false, On(2, 1, 9, 20)));

    [Fact]
    public async Task Only_the_newest_code_counts() => (await Told(Refused, Sent, Code)).ShouldBe(new VerificationDelivery(false, null));

    [Fact]
    public async Task A_provider_that_is_down_and_a_quota_that_is_used_up_look_as_if_it_were_on_its_way()
    {
        (await Told(Code with { Status = DeliveryStatus.Failed, Failure = "smtp 450" })).ShouldBe(new VerificationDelivery(false, null));
        (await Told(Code with { Status = DeliveryStatus.Dropped, Failure = "quota" })).ShouldBe(new VerificationDelivery(false, null));
    }

    private static async Task<VerificationDelivery> Told(params Notice[] all)
    {
        var notices = Substitute.For<INotices>();
        notices.About(Some.ComplaintId, Arg.Any<CancellationToken>()).Returns(all);
        return await new GetVerificationDeliveryHandler(notices).Handle(
            new GetVerificationDelivery(Some.ComplaintId),
            TestContext.Current.CancellationToken
        );
    }
}
