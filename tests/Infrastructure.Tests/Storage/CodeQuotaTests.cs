using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>How many messages strangers may have sent to a contact, and what is left for its owner.</summary>
[Collection("postgres")]
public sealed class CodeQuotaTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Start = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_one_network_three_an_hour_and_ten_a_day()
    {
        await using var bench = await StoreBench.Set(postgres);
        (await Taken(bench, 4, Start, "home")).ShouldBe(3);
        (await Taken(bench, 1, Start.AddMinutes(59), "home")).ShouldBe(0);
        (await Taken(bench, 4, Start.AddHours(1), "home")).ShouldBe(3);
        (await Taken(bench, 4, Start.AddHours(2), "home")).ShouldBe(3);
        (await Taken(bench, 3, Start.AddHours(3), "home")).ShouldBe(1);
        (await Taken(bench, 1, Start.AddDays(1).AddTicks(-10), "home")).ShouldBe(0);

        (await Taken(bench, 4, Start.AddDays(1), "home")).ShouldBe(3, "the first are a day old");
        (await Taken(bench, 3, Start.AddHours(3), "home", contact: "another")).ShouldBe(3);
    }

    [Fact]
    public async Task From_all_networks_six_an_hour()
    {
        await using var bench = await StoreBench.Set(postgres);

        (await Taken(bench, 9, Start, "first")).ShouldBe(3);
        (await Taken(bench, 9, Start, "second")).ShouldBe(3);
        (await Taken(bench, 1, Start, "third")).ShouldBe(0);
        (await Taken(bench, 1, Start.AddHours(1), "third")).ShouldBe(1);
    }

    [Fact]
    public async Task The_last_five_of_a_day_are_for_networks_that_have_used_none()
    {
        await using var bench = await StoreBench.Set(postgres);
        for (var hour = 0; hour < 5; hour++)
        {
            (await Taken(bench, 3, Start.AddHours(hour), hour < 3 ? "first" : "second")).ShouldBe(3);
        }

        (await Taken(bench, 3, Start.AddHours(6), "first")).ShouldBe(0);
        (await Taken(bench, 3, Start.AddHours(6), "second")).ShouldBe(0);
        (await Taken(bench, 3, Start.AddHours(6), "the owner")).ShouldBe(1, "enough to get in");
        for (var hour = 7; hour < 11; hour++)
        {
            (await Taken(bench, 1, Start.AddHours(hour), $"network {hour}")).ShouldBe(1);
        }

        (await Taken(bench, 1, Start.AddHours(12), "one more")).ShouldBe(0, "twenty a day from all");
    }

    [Fact]
    public async Task A_message_that_is_tried_again_takes_none_again()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench, "home");
        for (var i = 0; i < 5; i++)
        {
            (await Take(bench, notice, Start.AddMinutes(i))).ShouldBeTrue();
        }

        (await Taken(bench, 3, Start.AddMinutes(6), "home")).ShouldBe(2);
    }

    [Fact]
    public async Task Of_many_at_once_none_goes_uncounted()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notices = new List<Guid>();
        for (var i = 0; i < 20; i++)
        {
            notices.Add(await Queued(bench, "home"));
        }

        var taken = await Task.WhenAll(notices.Select(notice => Take(bench, notice, Start)));

        taken.Count(each => each).ShouldBe(3);
    }

    [Fact]
    public async Task What_is_older_than_a_day_is_forgotten()
    {
        await using var bench = await StoreBench.Set(postgres);
        await Taken(bench, 3, Start, "home");

        (await CodeQuotas.Forget(bench.Store, Start.AddHours(23), Ct)).ShouldBe(0);
        (await CodeQuotas.Forget(bench.Store, Start.AddHours(24), Ct)).ShouldBe(1, "the contact");
    }

    [Fact]
    public async Task What_needs_no_quota_or_is_sent_already_is_not_counted()
    {
        await using var bench = await StoreBench.Set(postgres);
        var notice = await Queued(bench, "home", contact: null);
        (await Take(bench, notice, Start)).ShouldBeTrue();
        notice = await Queued(bench, "home", status: DeliveryStatus.Sent);
        await Take(bench, notice, Start);

        (await Taken(bench, 4, Start, "home")).ShouldBe(3);
    }

    [Fact]
    public async Task Once_counted_neither_the_message_nor_the_count_leads_to_the_other()
    {
        await using var bench = await StoreBench.Set(postgres);
        await Taken(bench, 3, Start.AddSeconds(17), "home");
        var beyond = await Queued(bench, "home");
        (await Take(bench, beyond, Start)).ShouldBeFalse();
        await using (var claim = await bench.Notices(clock: new FakeTimeProvider(Start)).Claim(beyond, Ct))
        {
            await claim!.Save(claim.Notice with { Status = DeliveryStatus.Dropped }, Ct);
        }

        (await Text("select count(*) from ccs.mt_doc_notice where data::text like '%contact\"%' or data::text like '%home%'")).ShouldBe(
            "0"
        );
        var counted = await Text("select uses from ccs.code_quotas");
        counted.ShouldNotContain(beyond.ToString());
        counted.ShouldContain("09:00:00");
        counted.ShouldNotContain("09:00:17");

        async Task<string> Text(string sql)
        {
            await using var command = bench.Connections.Sessions.CreateCommand(sql);
            return $"{await command.ExecuteScalarAsync(Ct)}";
        }
    }

    private static async Task<int> Taken(StoreBench bench, int asked, DateTimeOffset at, string network, string contact = "contact")
    {
        var taken = 0;
        for (var i = 0; i < asked; i++)
        {
            taken += await Take(bench, await Queued(bench, network, contact), at) ? 1 : 0;
        }

        return taken;
    }

    private static async Task<bool> Take(StoreBench bench, Guid notice, DateTimeOffset at)
    {
        await using var claim = await bench.Notices(clock: new FakeTimeProvider(at)).Claim(notice, Ct);
        return claim!.IsWithinQuota;
    }

    private static async Task<Guid> Queued(
        StoreBench bench,
        string network,
        string? contact = "contact",
        DeliveryStatus status = DeliveryStatus.Queued
    )
    {
        await using var session = bench.Store.LightweightSession();
        var notice = new Notice
        {
            Id = Guid.NewGuid(),
            ComplaintId = Guid.NewGuid(),
            Kind = "verification-code",
            Language = Language.En,
            Channel = ContactChannel.Email,
            QuotaContact = contact,
            Network = network,
            QueuedAt = Start,
            Status = status,
        };
        session.Insert(notice);
        await session.SaveChangesAsync(Ct);
        return notice.Id;
    }
}
