using System.Security.Cryptography;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>What is no complaint yet is sealed under the key of the day, and for what it is.</summary>
[Collection("keys")]
public sealed class DaySealTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_opens_for_its_purpose_alone_while_the_key_of_its_day_lives()
    {
        await using var bench = await KeyBench.Set(postgres);
        var seals = bench.Node.Days;
        var token = seals.Seal(await seals.Today(Ct), "draft a", "No water");

        token.ShouldStartWith("day:20261124.1.");
        seals.Open("draft a", token).ShouldBe("No water");
        Should.Throw<CryptographicException>(() => seals.Open("draft b", token));
        bench.Clock.Advance(TimeSpan.FromDays(4));
        await bench.Night();
        seals.Open("draft a", token).ShouldBeNull();
    }

    [Fact]
    public async Task The_key_of_the_day_alone_opens_nothing_that_was_sealed_for_a_secret_purpose()
    {
        await using var bench = await KeyBench.Set(postgres);
        var day = bench.Node.Outer.Get(await bench.Node.Days.Today(Ct));

        // In the counter mode of GCM whoever has the key reads without what is authenticated, so the purpose has to be in the key.
        DaySeals.KeyOf(day, "draft a"u8.ToArray()).ShouldNotBe(day);
        DaySeals.KeyOf(day, "draft a"u8.ToArray()).ShouldNotBe(DaySeals.KeyOf(day, "draft b"u8.ToArray()));
    }

    [Fact]
    public async Task A_draft_of_before_opens_and_is_sealed_under_the_day_with_its_next_word()
    {
        await using var bench = await KeyBench.Set(postgres);
        var drafts = bench.Store.Drafts(bench.Clock);
        await drafts.Write("a token", _ => "No", TimeSpan.FromHours(24), Ct);
        var old = new SecretProtector(bench.Store.Masters).Protect("draft a token", "No water");
        await bench.Scalar($"update ccs.mt_doc_draft set data = jsonb_set(data, '{{content}}', '\"{old}\"')");

        (await drafts.Read("a token", Ct)).ShouldBe("No water");
        (await drafts.Write("a token", before => before + " here", TimeSpan.FromHours(24), Ct)).ShouldBe("No water here");

        ((string?)await bench.Scalar("select data ->> 'content' from ccs.mt_doc_draft"))!.ShouldStartWith("day:20261124.1.");
    }
}
