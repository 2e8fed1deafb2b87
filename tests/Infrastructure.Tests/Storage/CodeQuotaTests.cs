using Ccs.Application.Ports;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>Three codes an hour and ten a day for one contact, counted over any hour and any day.</summary>
[Collection("postgres")]
public sealed class CodeQuotaTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Start = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_codes_a_day_and_no_more_however_they_are_spread()
    {
        await using var bench = await StoreBench.Set(postgres);
        for (var i = 0; i < 10; i++)
        {
            (await Refusal(bench, Start.AddHours(i))).ShouldBeNull($"code {i + 1}");
        }

        var refused = (await Refusal(bench, Start.AddHours(10))).ShouldNotBeNull();
        refused.Code.ShouldBe("verification.too-many-codes");
        refused.RetryAfter.ShouldBe(TimeSpan.FromHours(14));
        (await Refusal(bench, Start.AddHours(10), "another contact")).ShouldBeNull();
        (await Refusal(bench, Start.AddDays(1).AddTicks(-10))).ShouldNotBeNull();
        (await Refusal(bench, Start.AddDays(1))).ShouldBeNull("the first is a day old");
        (await Refusal(bench, Start.AddDays(1))).ShouldNotBeNull("and its place is taken");
    }

    [Fact]
    public async Task Three_codes_an_hour()
    {
        await using var bench = await StoreBench.Set(postgres);
        for (var i = 0; i < 3; i++)
        {
            (await Refusal(bench, Start.AddMinutes(i))).ShouldBeNull($"code {i + 1}");
        }

        (await Refusal(bench, Start.AddMinutes(3))).ShouldNotBeNull().RetryAfter.ShouldBe(TimeSpan.FromMinutes(57));
        (await Refusal(bench, Start.AddMinutes(60))).ShouldBeNull();
    }

    private static async Task<TooManyException?> Refusal(StoreBench bench, DateTimeOffset now, string contact = "contact")
    {
        await using var work = bench.Begin();
        try
        {
            await new MartenVerifications(work.Session).CountCode(contact, now, Ct);
            await work.UnitOfWork.Commit(Ct);
            return null;
        }
        catch (TooManyException refused)
        {
            return refused;
        }
    }
}
