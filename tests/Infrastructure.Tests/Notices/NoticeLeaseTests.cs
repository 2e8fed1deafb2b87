using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Who may send a notice at a moment, and whose word about it counts.</summary>
[Collection("postgres")]
public sealed class NoticeLeaseTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_and_its_end_touch_no_index()
    {
        await using var bench = await StoreBench.Set(postgres);
        for (var i = 0; i < 2; i++)
        {
            var notice = await Queued(bench);
            await using var claim = (await bench.Notices().Claim(notice, Ct)).ShouldNotBeNull();
            await claim.Save(claim.Notice with { Status = DeliveryStatus.Sent }, Ct);
        }

        await Eventually.Holds(async () => await Counted("n_tup_upd") == 4, "two claims and their ends to be counted");
        (await Counted("n_tup_hot_upd")).ShouldBe(4);

        async Task<long> Counted(string column)
        {
            await using var command = bench.Connections.Sessions.CreateCommand(
                $"select {column} from pg_stat_user_tables where relname = 'mt_doc_notice'"
            );
            return (long)(await command.ExecuteScalarAsync(Ct))!;
        }
    }

    [Fact]
    public async Task Whoever_takes_long_keeps_it_by_renewing()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench);
        var lease = new NoticeLease(TimeSpan.FromMilliseconds(900), RenewedEvery: TimeSpan.FromMilliseconds(100));
        await using var claim = (await bench.Notices(lease).Claim(notice, Ct)).ShouldNotBeNull();
        var first = await LeasedUntil();

        await Eventually.Holds(async () => await LeasedUntil() > first, "the lease to be renewed");
        await Should.ThrowAsync<NoticeHeldException>(() => bench.Notices().Claim(notice, Ct));

        async Task<DateTime> LeasedUntil()
        {
            await using var command = bench.Connections.Pool.CreateCommand("select leased_until from ccs.mt_doc_notice");
            return (DateTime)(await command.ExecuteScalarAsync(Ct))!;
        }
    }

    [Fact]
    public async Task A_yes_counts_even_when_somebody_else_has_taken_it_over_meanwhile()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench);
        var brief = new NoticeLease(TimeSpan.Zero, RenewedEvery: Timeout.InfiniteTimeSpan);
        await using var slow = (await bench.Notices(brief).Claim(notice, Ct)).ShouldNotBeNull();
        await using var other = (await bench.Notices().Claim(notice, Ct)).ShouldNotBeNull();

        await slow.Save(slow.Notice with { Status = DeliveryStatus.Sent }, Ct);
        await Should.ThrowAsync<NoticeHeldException>(() => other.Save(other.Notice with { Status = DeliveryStatus.Failed }, Ct));

        await using var session = bench.Store.QuerySession();
        (await session.LoadAsync<Notice>(notice, Ct))!.Status.ShouldBe(DeliveryStatus.Sent);
    }

    private static async Task<Guid> Queued(StoreBench bench)
    {
        var notice = new Notice
        {
            Id = Guid.NewGuid(),
            ComplaintId = Guid.NewGuid(),
            Kind = "answer-given",
            Language = Language.En,
            Channel = ContactChannel.Email,
            QueuedAt = DateTimeOffset.UnixEpoch,
        };
        await using var session = bench.Store.LightweightSession();
        session.Insert(notice);
        await session.SaveChangesAsync(Ct);
        return notice.Id;
    }
}
