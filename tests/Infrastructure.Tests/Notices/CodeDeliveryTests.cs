using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Verification codes: their time begins with the provider's yes, and nobody gets more than the quota.</summary>
[Collection("postgres")]
public sealed class CodeDeliveryTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly IMessageGateway _gateway = Substitute.For<IMessageGateway>();
    private readonly FakeTimeProvider _clock = new(Asked);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_takes_it_at_the_third_try_takes_nothing_from_its_time()
    {
        await using var bench = await StoreBench.Set(postgres);
        var code = await AskedFor(bench);
        var later = new GatewayException("smtp 450");
        _gateway.Send(null!, Ct).ReturnsForAnyArgs(_ => throw later, _ => throw later, _ => Task.CompletedTask);

        await Should.ThrowAsync<GatewayException>(() => Deliver(bench, code));
        _clock.Advance(TimeSpan.FromMinutes(5));
        await Should.ThrowAsync<GatewayException>(() => Deliver(bench, code));
        (await Challenge(bench, code)).ExpiresAt.ShouldBe(Asked.AddMinutes(60), "nothing was sent yet");
        _clock.Advance(TimeSpan.FromMinutes(7));
        await Deliver(bench, code);

        (await Challenge(bench, code)).ExpiresAt.ShouldBe(Asked.AddMinutes(27));
        (await Stored(bench, code)).ValidUntil.ShouldBe(Asked.AddMinutes(27));
    }

    [Fact]
    public async Task What_could_not_be_sent_in_time_is_not_sent_and_no_code_lives_longer_than_an_hour()
    {
        await using var bench = await StoreBench.Set(postgres);
        var (last, late) = (await AskedFor(bench), await AskedFor(bench));
        _clock.Advance(VerificationChallenge.LatestSending);
        await Deliver(bench, last);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Deliver(bench, late);

        (await Challenge(bench, last)).ExpiresAt.ShouldBe(Asked.AddMinutes(60));
        (await Stored(bench, late)).Status.ShouldBe(DeliveryStatus.Dropped);
        await _gateway.ReceivedWithAnyArgs(1).Send(null!, Ct);
    }

    [Fact]
    public async Task Tries_are_kept_and_a_newer_code_keeps_its_own_time()
    {
        await using var bench = await StoreBench.Set(postgres);
        var (tried, replaced) = (await AskedFor(bench, tries: 3), await AskedFor(bench));
        var newer = new VerificationChallenge(replaced.ComplaintId, Guid.NewGuid(), Asked.AddMinutes(90), 0);
        await using (var session = bench.Store.LightweightSession())
        {
            await session.LoadAsync<VerificationChallenge>(replaced.ComplaintId, Ct);
            session.Store(newer);
            await session.SaveChangesAsync(Ct);
        }

        await Deliver(bench, tried);
        await Deliver(bench, replaced);

        (await Challenge(bench, tried)).ShouldBe(
            new VerificationChallenge(tried.ComplaintId, tried.ChallengeId!.Value, Asked.AddMinutes(15), 3)
        );
        (await Challenge(bench, replaced)).ShouldBe(newer);
    }

    [Fact]
    public async Task Beyond_the_quota_nothing_is_sent_and_staff_see_why()
    {
        await using var bench = await StoreBench.Set(postgres);
        for (var i = 0; i < 3; i++)
        {
            await Deliver(bench, await AskedFor(bench));
        }

        var code = await AskedFor(bench);
        await Deliver(bench, code);

        await _gateway.ReceivedWithAnyArgs(3).Send(null!, Ct);
        var dropped = await Stored(bench, code);
        (dropped.Status, dropped.Failure).ShouldBe((DeliveryStatus.Dropped, "quota"));
    }

    [Fact]
    public async Task An_address_that_is_refused_for_good_is_not_tried_again()
    {
        await using var bench = await StoreBench.Set(postgres);
        var code = await AskedFor(bench);
        _gateway.Send(null!, Ct).ReturnsForAnyArgs(_ => throw new GatewayException("smtp 550") { RefusesRecipient = true });

        await Deliver(bench, code);

        var refused = await Stored(bench, code);
        (refused.Status, refused.Failure, refused.Refused, refused.Attempts).ShouldBe((DeliveryStatus.Failed, "smtp 550", true, 1));
    }

    [Fact]
    public async Task A_code_asks_the_database_twice()
    {
        await using var bench = await StoreBench.Set(postgres);
        await Deliver(bench, await AskedFor(bench));
        var code = await AskedFor(bench);

        (await Statements.Of(() => Deliver(bench, code))).ShouldBe(
            2,
            "the claim with its quota and its key, and what became of it with the code's time"
        );

        (await Stored(bench, code)).Status.ShouldBe(DeliveryStatus.Sent);
    }

    private Task Deliver(StoreBench bench, Notice notice)
    {
        var templates = Substitute.For<ITemplates>();
        templates.Get(Ct).ReturnsForAnyArgs(TemplateDirectory.Empty);
        var index = Substitute.For<IBlindIndex>();
        index.VerificationCode(default).ReturnsForAnyArgs("123456");
        return new NoticeDelivery(
            bench.Notices(clock: _clock),
            _gateway,
            Substitute.For<IStaffDirectory>(),
            new NoticeCodes(index, Substitute.For<ITrackingViews>(), Substitute.For<IComplaintSealReader>()),
            new NoticeCases(
                Substitute.For<ICaseRows>(),
                Substitute.For<IStaffDirectory>(),
                Substitute.For<IDirectory>(),
                new MorningMail(Substitute.For<ICaseRows>()),
                Substitute.For<IMonthlySummary>()
            ),
            templates,
            new MessageFrame(null, answersAreRead: true),
            _clock
        ).Deliver(notice.Id, Ct);
    }

    private static async Task<Notice> AskedFor(StoreBench bench, int tries = 0)
    {
        var challenge = new VerificationChallenge(Guid.NewGuid(), Guid.NewGuid(), Asked + VerificationChallenge.LongestLifetime, tries);
        await using var session = bench.Store.LightweightSession();
        var notice = new Notice
        {
            Id = Guid.NewGuid(),
            ComplaintId = challenge.Id,
            Kind = "verification-code",
            Language = Language.En,
            Channel = ContactChannel.Email,
            To = await bench.Contact(session, challenge.Id),
            ChallengeId = challenge.ChallengeId,
            QuotaContact = "mailbox",
            Network = "network",
            Until = Asked + VerificationChallenge.LatestSending,
            QueuedAt = Asked,
        };
        session.Insert(notice);
        session.Store(challenge);
        await session.SaveChangesAsync(Ct);
        return notice;
    }

    private static async Task<VerificationChallenge> Challenge(StoreBench bench, Notice notice)
    {
        await using var session = bench.Store.QuerySession();
        return (await session.LoadAsync<VerificationChallenge>(notice.ComplaintId, Ct))!;
    }

    private static async Task<Notice> Stored(StoreBench bench, Notice notice)
    {
        await using var session = bench.Store.QuerySession();
        return (await session.LoadAsync<Notice>(notice.Id, Ct))!;
    }
}
