using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>A bounce as it is stored, beside whoever sends at the same moment.</summary>
[Collection("postgres")]
public sealed class RecordedBounceTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 9, 0, 0, TimeSpan.Zero);
    private static readonly DeliveryCode Unknown = new(5, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_at_the_same_time_one_is_recorded()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Stored(bench, DeliveryStatus.Sent);

        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Try(bench, notice)));

        tries.Count(changed => changed).ShouldBe(1);
        await using var session = bench.Store.QuerySession();
        var stored = (await session.LoadAsync<Notice>(notice, Ct))!;
        (stored.Status, stored.Failure, stored.Refused, stored.BouncedAt).ShouldBe((DeliveryStatus.Failed, "bounce 5.1.1", true, Now));
    }

    [Fact]
    public async Task While_it_is_sent_nothing_is_recorded()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Stored(bench, DeliveryStatus.Queued);
        await using var sender = await bench.Notices().Claim(notice, Ct);

        await Should.ThrowAsync<NoticeHeldException>(() => Record(bench, notice));
    }

    [Fact]
    public async Task What_nobody_has_queued_is_nothing()
    {
        await using var bench = await StoreBench.Set(postgres);

        (await Record(bench, Guid.NewGuid())).ShouldBeFalse();
    }

    private static async Task<bool> Try(StoreBench bench, Guid notice)
    {
        try
        {
            return await Record(bench, notice);
        }
        catch (NoticeHeldException)
        {
            return false;
        }
    }

    private static Task<bool> Record(StoreBench bench, Guid notice) =>
        new RecordBounceHandler(bench.Notices(), new FakeTimeProvider(Now)).Handle(new RecordBounce(notice, Unknown), Ct);

    private static async Task<Guid> Stored(StoreBench bench, DeliveryStatus status)
    {
        var notice = new Notice
        {
            Id = Guid.NewGuid(),
            ComplaintId = Guid.NewGuid(),
            Kind = "answer-given",
            Language = Language.En,
            Channel = ContactChannel.Email,
            QueuedAt = Now,
            Status = status,
        };
        await using var session = bench.Store.LightweightSession();
        session.Insert(notice);
        await session.SaveChangesAsync(Ct);
        return notice.Id;
    }
}
