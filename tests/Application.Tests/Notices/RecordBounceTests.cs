using Ccs.Application.Notices;

namespace Ccs.Application.Tests.Notices;

/// <summary>What a bounce does to a notice in each of its states.</summary>
public sealed class RecordBounceTests
{
    private static readonly DeliveryCode Unknown = new(5, 1, 1);

    private static readonly Notice Sent = new()
    {
        Id = Some.NoteId,
        ComplaintId = Some.ComplaintId,
        Kind = "answer-given",
        Language = Language.En,
        Channel = ContactChannel.Email,
        QueuedAt = On(2, 1),
        SentAt = On(2, 1),
        Attempts = 1,
        Status = DeliveryStatus.Sent,
    };

    private readonly INoticeStore _store = Substitute.For<INoticeStore>();
    private readonly IClaimedNotice _claim = Substitute.For<IClaimedNotice>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sent_counts_as_failed_with_the_code_alone()
    {
        (await Record(Sent, Unknown)).ShouldBeTrue();

        await _claim
            .Received(1)
            .Save(Sent with { Status = DeliveryStatus.Failed, Failure = "bounce 5.1.1", Refused = true, BouncedAt = On(2, 3) }, Ct);
    }

    [Fact]
    public async Task A_server_that_gave_up_says_nothing_of_the_address()
    {
        (await Record(Sent, new DeliveryCode(4, 4, 1))).ShouldBeTrue();

        await _claim
            .Received(1)
            .Save(
                Arg.Is<Notice>(notice => notice.Status == DeliveryStatus.Failed && !notice.Refused && notice.Failure == "bounce 4.4.1"),
                Ct
            );
    }

    [Theory]
    [InlineData(DeliveryStatus.Queued)]
    [InlineData(DeliveryStatus.Failed)]
    [InlineData(DeliveryStatus.Dropped)]
    public async Task What_was_not_sent_or_has_come_back_already_stays_as_it_is(DeliveryStatus status)
    {
        (await Record(Sent with { Status = status }, Unknown)).ShouldBeFalse();

        await _claim.DidNotReceiveWithAnyArgs().Save(null!, Ct);
    }

    [Fact]
    public async Task What_is_not_known_is_nothing() => (await Record(null, Unknown)).ShouldBeFalse();

    [Fact]
    public async Task What_came_back_is_not_sent_again_when_its_message_comes_twice()
    {
        _claim.Notice.Returns(Sent with { Status = DeliveryStatus.Failed, Refused = true, BouncedAt = On(2, 2) });
        _store.Claim(Some.NoteId, Ct).Returns(_claim);
        var gateway = Substitute.For<IMessageGateway>();
        var codes = new NoticeCodes(
            Substitute.For<IBlindIndex>(),
            Substitute.For<ITrackingViews>(),
            Substitute.For<IComplaintSealReader>()
        );
        var delivery = new NoticeDelivery(
            _store,
            gateway,
            Substitute.For<IStaffDirectory>(),
            codes,
            new NoticeCases(
                Substitute.For<ICaseRows>(),
                Substitute.For<IStaffDirectory>(),
                Substitute.For<IDirectory>(),
                new MorningMail(Substitute.For<ICaseRows>()),
                Substitute.For<IMonthlySummary>()
            ),
            Substitute.For<ITemplates>(),
            new MessageFrame(null, answersAreRead: true),
            TimeProvider.System
        );

        await delivery.Deliver(Some.NoteId, Ct);

        await gateway.DidNotReceiveWithAnyArgs().Send(null!, Ct);
        await _claim.DidNotReceiveWithAnyArgs().Save(null!, Ct);
    }

    private async Task<bool> Record(Notice? stored, DeliveryCode code)
    {
        if (stored is not null)
        {
            _claim.Notice.Returns(stored);
            _store.Claim(Some.NoteId, Ct).Returns(_claim);
        }

        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(On(2, 3));
        return await new RecordBounceHandler(_store, clock).Handle(new RecordBounce(Some.NoteId, code), Ct);
    }
}
