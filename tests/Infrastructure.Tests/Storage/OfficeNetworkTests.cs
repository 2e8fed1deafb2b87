using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>From where staff signed in.</summary>
[Collection("postgres")]
public sealed class OfficeNetworkTests(PostgresFixture postgres)
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 29, 6, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_network_is_an_offices_for_30_days_after_the_last_sign_in_and_other_nodes_know_within_a_minute()
    {
        await using var bench = await StoreBench.Set(postgres);
        using var here = new OfficeNetworks(bench.Store, _clock);
        using var there = new OfficeNetworks(bench.Store, _clock);
        (await there.Has("n", Ct)).ShouldBeFalse();

        await here.SignedIn("n", Ct);

        (await here.Has("n", Ct)).ShouldBeTrue();
        (await here.Has("m", Ct)).ShouldBeFalse();
        (await here.Has(string.Empty, Ct)).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(61));
        (await there.Has("n", Ct)).ShouldBeTrue();

        _clock.Advance(TimeSpan.FromDays(20));
        await there.SignedIn("n", Ct);
        _clock.Advance(TimeSpan.FromDays(29));
        (await here.Has("n", Ct)).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromDays(2));
        (await here.Has("n", Ct)).ShouldBeFalse();

        await here.SignedIn("m", Ct);
        await using var session = bench.Store.QuerySession();
        (await session.LoadAsync<OfficeNetwork>("n", Ct)).ShouldBeNull("it is over, and goes with the next");
    }
}
