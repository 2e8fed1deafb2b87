using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Ccs.TestKit;
using NSubstitute;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>One notice and whoever tries to send it: at once, one after the other, with a gateway that fails,
/// with a node that dies.</summary>
[Collection("postgres")]
public sealed class NoticeDeliveryTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly IMessageGateway _gateway = Substitute.For<IMessageGateway>();
    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _clock = new(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_one_node_sends_it_no_other_does()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench);
        var provider = new TaskCompletionSource();
        _gateway.Send(null!, Ct).ReturnsForAnyArgs(provider.Task);

        var first = Delivery(bench).Deliver(notice, Ct);
        await Should.ThrowAsync<NoticeHeldException>(() => Delivery(bench).Deliver(notice, Ct));
        provider.SetResult();
        await first;
        await Delivery(bench).Deliver(notice, Ct);

        await _gateway.ReceivedWithAnyArgs(1).Send(null!, Ct);
        var sent = await Stored(bench, notice);
        (sent.Status, sent.Attempts, sent.SentAt).ShouldBe((DeliveryStatus.Sent, 1, Now));
    }

    [Fact]
    public async Task A_node_that_vanishes_in_the_middle_keeps_nothing_from_the_others()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench);
        var brief = new NoticeLease(TimeSpan.FromMilliseconds(50), RenewedEvery: Timeout.InfiniteTimeSpan);
        await using var vanished = await bench.Notices(brief).Claim(notice, Ct);

        await Eventually.Holds(
            async () =>
            {
                try
                {
                    await Delivery(bench).Deliver(notice, Ct);
                    return true;
                }
                catch (NoticeHeldException)
                {
                    return false;
                }
            },
            "the lease to end"
        );

        (await Stored(bench, notice)).Status.ShouldBe(DeliveryStatus.Sent);
        await Should.ThrowAsync<NoticeHeldException>(() => vanished!.Save(vanished.Notice with { Status = DeliveryStatus.Failed }, Ct));
        (await Stored(bench, notice)).Status.ShouldBe(DeliveryStatus.Sent);
    }

    [Fact]
    public async Task Whatever_a_gateway_fails_with_is_recorded_without_its_words_and_tried_again()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench);
        _gateway
            .Send(null!, Ct)
            .ReturnsForAnyArgs(
                _ => throw new NotSupportedException("a@example.org is not for us"),
                _ => throw new GatewayException("smtp 550"),
                _ => Task.CompletedTask
            );

        var unexpected = await Should.ThrowAsync<GatewayException>(() => Delivery(bench).Deliver(notice, Ct));
        unexpected.ToString().ShouldNotContain("example.org");
        (await Stored(bench, notice)).Failure.ShouldBe("unexpected NotSupportedException");
        await Should.ThrowAsync<GatewayException>(() => Delivery(bench).Deliver(notice, Ct));
        var failed = await Stored(bench, notice);
        (failed.Status, failed.Failure, failed.Attempts).ShouldBe((DeliveryStatus.Failed, "smtp 550", 2));
        await Delivery(bench).Deliver(notice, Ct);

        var sent = await Stored(bench, notice);
        (sent.Status, sent.Failure, sent.Attempts).ShouldBe((DeliveryStatus.Sent, null, 3));
    }

    [Fact]
    public async Task A_program_that_is_stopped_in_the_middle_leaves_it_as_it_was()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench);
        using var stop = new CancellationTokenSource();
        _gateway
            .Send(null!, Ct)
            .ReturnsForAnyArgs(async call =>
            {
                await stop.CancelAsync();
                call.Arg<CancellationToken>().ThrowIfCancellationRequested();
            });

        await Should.ThrowAsync<OperationCanceledException>(() => Delivery(bench).Deliver(notice, stop.Token));

        (await Stored(bench, notice)).Status.ShouldBe(DeliveryStatus.Queued);
    }

    [Fact]
    public async Task While_it_is_sent_no_transaction_is_open()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench);
        var provider = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        _gateway
            .Send(null!, Ct)
            .ReturnsForAnyArgs(async _ =>
            {
                reached.SetResult();
                await provider.Task;
            });

        var sending = Delivery(bench).Deliver(notice, Ct);
        await reached.Task;
        await using var open = bench.Connections.Sessions.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'"
        );
        var count = await open.ExecuteScalarAsync(Ct);
        provider.SetResult();
        await sending;

        count.ShouldBe(0L);
    }

    private NoticeDelivery Delivery(StoreBench bench)
    {
        var templates = Substitute.For<ITemplates>();
        templates.Get(Ct).ReturnsForAnyArgs(TemplateDirectory.Empty);
        return new NoticeDelivery(
            bench.Notices(),
            _gateway,
            Substitute.For<IStaffDirectory>(),
            new NoticeCodes(Index(), Substitute.For<ITrackingViews>(), Substitute.For<IComplaintSealReader>()),
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
        );
    }

    private static IBlindIndex Index()
    {
        var index = Substitute.For<IBlindIndex>();
        index.VerificationCode(default).ReturnsForAnyArgs("123456");
        return index;
    }

    private static async Task<Guid> Queued(StoreBench bench, Func<Notice, Notice>? change = null)
    {
        await using var session = bench.Store.LightweightSession();
        var complaintId = Guid.NewGuid();
        var notice = new Notice
        {
            Id = Guid.NewGuid(),
            ComplaintId = complaintId,
            Kind = "answer-given",
            Language = Language.En,
            Channel = ContactChannel.Email,
            To = await bench.Contact(session, complaintId),
            CaseNumber = "26-0041823",
            QueuedAt = Now,
        };
        notice = change?.Invoke(notice) ?? notice;
        session.Insert(notice);
        await session.SaveChangesAsync(Ct);
        return notice.Id;
    }

    private static async Task<Notice> Stored(StoreBench bench, Guid id)
    {
        await using var session = bench.Store.QuerySession();
        return (await session.LoadAsync<Notice>(id, Ct))!;
    }
}
