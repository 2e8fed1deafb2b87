using Ccs.Application.Ports;
using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Text messages are paid for: in an hour, a day, and a country; and somebody is told.</summary>
[Collection("postgres")]
public sealed class SmsBudgetTests(PostgresFixture postgres)
{
    private const string Home = "+9647501234567";
    private const string Abroad = "+4915123456789";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly ToldLines<SmsBudget> _logger = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_beyond_the_hour_waits_for_the_next_and_what_is_beyond_the_day_for_tomorrow()
    {
        await using var bench = await StoreBench.Set(postgres);
        var budget = Budget(bench, new SmsLimits { Hour = 3, Day = 5 });

        (await Spent(budget, 4, Home)).ShouldBe(3);
        budget.Trouble.ShouldNotBeNull();
        _clock.Advance(TimeSpan.FromHours(1));
        (await Spent(budget, 4, Home)).ShouldBe(2);
        _clock.Advance(TimeSpan.FromDays(1));
        (await Spent(budget, 1, Home)).ShouldBe(1);
        budget.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_country_abroad_has_a_smaller_one_and_takes_nothing_from_others_beyond_it()
    {
        await using var bench = await StoreBench.Set(postgres);
        var budget = Budget(bench, new SmsLimits { Hour = 5, Country = 2 });

        (await Spent(budget, 9, Abroad)).ShouldBe(2);
        (await Spent(budget, 9, "+46701234567")).ShouldBe(2);
        (await Spent(budget, 9, Home)).ShouldBe(1);
    }

    [Fact]
    public async Task Nodes_share_it_and_operators_are_told_once_before_and_once_when_it_is_spent()
    {
        await using var bench = await StoreBench.Set(postgres);
        var limits = new SmsLimits { Hour = 10, Day = 1_000 };
        var budget = Budget(bench, limits);

        (await Spent(budget, 6, Home)).ShouldBe(6);
        _logger.All.Count.ShouldBe(0);
        (await Spent(Budget(bench, limits), 3, Home)).ShouldBe(3);
        (await Spent(budget, 5, Home)).ShouldBe(1);

        _logger.All.Count.ShouldBe(3, "the second node at eight tenths, the first at the last and beyond it");
    }

    [Fact]
    public async Task Without_a_gateway_nothing_is_paid_and_nothing_counted()
    {
        await using var bench = await StoreBench.Set(postgres);

        (await Spent(Budget(bench, null), 9, Home)).ShouldBe(9);
    }

    private SmsBudget Budget(StoreBench bench, SmsLimits? limits) => new(bench.Store, new SmsOptions { Budget = limits }, _clock, _logger);

    private static async Task<int> Spent(SmsBudget budget, int messages, string number)
    {
        var spent = 0;
        for (var i = 0; i < messages; i++)
        {
            try
            {
                await budget.Spend(number, Ct);
                spent++;
            }
            catch (GatewayException refused)
            {
                refused.Reason.ShouldBe("sms budget");
            }
        }

        return spent;
    }
}
