using Ccs.Application.Ports;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Identity;

/// <summary>Whoever guesses is slowed; the owner of the account is not.</summary>
[Collection("postgres")]
public sealed class SignInTriesTests(PostgresFixture postgres)
{
    private static readonly Device Thief = new("Firefox", "Linux", null, "network of the thief");
    private static readonly Device Elsewhere = Thief with { Network = "another network" };
    private static readonly Device Own = Thief with { Token = "the owner's browser" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_network_that_was_wrong_five_times_waits_and_no_other_does()
    {
        await using var bench = await AccountsBench.Set(postgres);
        await bench.Add("ronak");
        await bench.Add("hogir");
        (await bench.SignIn("ronak", device: Own)).ShouldNotBeNull();
        await Wrong(bench, "ronak", 5);

        // Slowed, right or wrong, and with that a name that nobody has looks the same.
        (await Wait(bench, "ronak")).ShouldBe(TimeSpan.FromMinutes(1));
        await Wrong(bench, "nobody", 5);
        (await Wait(bench, "nobody")).ShouldBe(TimeSpan.FromMinutes(1));

        // Not another network, another name, or the browser that its owner has used before, from the thief's own network.
        (await bench.SignIn("ronak", device: Elsewhere)).ShouldNotBeNull();
        (await bench.SignIn("hogir", device: Thief)).ShouldNotBeNull();
        (await bench.SignIn("RONAK ", device: Own)).ShouldNotBeNull();
        (await Wait(bench, "ronak")).ShouldBe(TimeSpan.FromMinutes(1));

        // A minute later one try counts. A wrong one waits twice as long, up to a quarter of an hour.
        foreach (var minutes in new[] { 2, 4, 8, 15, 15 })
        {
            bench.Clock.Advance(TimeSpan.FromMinutes(15));
            await Wrong(bench, "ronak", 1);
            (await Wait(bench, "ronak")).ShouldBe(TimeSpan.FromMinutes(minutes));
        }

        bench.Clock.Advance(TimeSpan.FromMinutes(15));
        (await bench.SignIn("ronak", device: Thief)).ShouldNotBeNull();
        (await bench.SignIn("ronak", "wrong", Thief)).ShouldBeNull();
        (await bench.SignIn("ronak", device: Thief)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_known_browser_has_five_tries_of_its_own_and_unlocking_forgets_all()
    {
        await using var bench = await AccountsBench.Set(postgres);
        var account = await bench.Add("ronak");
        (await bench.SignIn("ronak", device: Own)).ShouldNotBeNull();
        for (var i = 0; i < 5; i++)
        {
            (await bench.SignIn("ronak", "wrong", Own)).ShouldBeNull();
        }

        await Should.ThrowAsync<SlowedException>(() => bench.SignIn("ronak", device: Own));
        (await bench.SignIn("ronak", device: Elsewhere)).ShouldNotBeNull();
        var list = bench.Get<IStaffAccountList>();
        (await list.Find("ronak", Ct))!.LockedOut.ShouldBeTrue();

        var tries = bench.Get<SignInTries>();
        await using var context = await bench.Context();
        context.SignInTries.RemoveRange(context.SignInTries.Where(x => x.Name == tries.NameOf(account.NormalizedUserName!)).ToList());
        await context.SaveChangesAsync(Ct);
        (await list.Find("ronak", Ct))!.LockedOut.ShouldBeFalse();
        (await bench.SignIn("ronak", device: Own)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Fifty_wrong_ones_from_everywhere_slow_every_place_that_is_not_known_and_none_goes_uncounted()
    {
        await using var bench = await AccountsBench.Set(postgres);
        var tries = bench.Get<SignInTries>();
        var now = bench.Clock.GetUtcNow();
        await Task.WhenAll(
            Enumerable
                .Range(0, 49)
                .Select(async i =>
                {
                    await using var context = await bench.Context();
                    await tries.Count(context, "RONAK", tries.Of("RONAK", Thief with { Network = $"n{i}" }, known: false), now, Ct);
                })
        );
        await using var after = await bench.Context();
        var fresh = tries.Of("RONAK", Elsewhere, known: false);
        (await SignInTries.Wait(after, fresh, now, Ct)).ShouldBeNull();
        await tries.Count(after, "RONAK", fresh, now, Ct);
        (await SignInTries.Wait(after, tries.Of("RONAK", Thief, known: false), now, Ct)).ShouldBe(TimeSpan.FromMinutes(1));
        (await SignInTries.Wait(after, tries.Of("RONAK", Own, known: true), now, Ct)).ShouldBeNull();

        // A day without any, and they are forgotten.
        await tries.Count(after, "OTHER", tries.Of("OTHER", Thief, known: false), now.AddDays(1).AddSeconds(1), Ct);
        after.SignInTries.Count(x => x.Name == tries.NameOf("RONAK")).ShouldBe(0);
    }

    private static async Task Wrong(AccountsBench bench, string userName, int times)
    {
        for (var i = 0; i < times; i++)
        {
            (await bench.SignIn(userName, "wrong", Thief)).ShouldBeNull();
        }
    }

    private static async Task<TimeSpan> Wait(AccountsBench bench, string userName) =>
        (await Should.ThrowAsync<SlowedException>(() => bench.SignIn(userName, device: Thief))).Wait;
}
