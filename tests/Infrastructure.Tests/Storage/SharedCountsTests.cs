using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>What several nodes grant together is never more than there is.</summary>
[Collection("postgres")]
public sealed class SharedCountsTests(PostgresFixture postgres)
{
    private const string Key = "filing 192.0.2.7/32";
    private static readonly DateTimeOffset Window = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_take_at_the_same_time_get_all_of_it_and_no_more()
    {
        await using var bench = await StoreBench.Set(postgres);
        var nodes = new[] { bench.Counts(), bench.Counts(), bench.Counts() };

        var got = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => nodes[i % 3].Take(Key, Window, 7, 100, Ct)));

        got.Sum().ShouldBe(100);
        got.ShouldAllBe(part => part >= 0 && part <= 7);
        (await nodes[0].Take(Key, Window, 7, 100, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Another_key_and_another_window_have_their_own_and_old_windows_go()
    {
        await using var bench = await StoreBench.Set(postgres);
        var counts = bench.Counts();
        (await counts.Take(Key, Window, 5, 5, Ct)).ShouldBe(5);

        (await counts.Take("another", Window, 5, 5, Ct)).ShouldBe(5);
        (await counts.Take(Key, Window.AddMinutes(10), 5, 5, Ct)).ShouldBe(5);
        (await counts.Remove(Window.AddMinutes(10), Ct)).ShouldBe(2);
        (await counts.Take(Key, Window.AddMinutes(10), 5, 5, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task No_address_stands_in_it()
    {
        await using var bench = await StoreBench.Set(postgres);
        await bench.Counts().Take(Key, Window, 1, 5, Ct);

        await using var command = bench.Connections.Pool.CreateCommand("select string_agg(id, ' ') from ccs.shared_count");
        ((string)(await command.ExecuteScalarAsync(Ct))!).ShouldNotContain("192");
    }
}
