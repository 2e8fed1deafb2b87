using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>What the keys around the data keys cost the paths that are walked all day.</summary>
[Collection("keys")]
public sealed class KeyCostTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filing_asks_the_database_nothing_but_once_a_day_and_a_verification_has_one_statement_in_its_commit()
    {
        await using var bench = await KeyBench.Set(postgres);
        var (first, second) = (KeyBench.NewId(), Guid.Empty);
        second = KeyBench.NewId(first);
        await using var work = bench.Store.Begin();

        (await Statements.Of(() => work.Seals.Create(first, Ct))).ShouldBe(3, "looked for, made, looked at");
        (await Statements.Of(() => work.Seals.Create(second, Ct))).ShouldBe(0);
        await work.UnitOfWork.Commit(Ct);
        await bench.Keep(first);

        await using var verifying = bench.Store.Begin();
        (await Statements.Of(() => verifying.Seals.Of(second, Ct))).ShouldBe(1, "as always");
        (await Statements.Of(() => verifying.Seals.Keep(second, Ct))).ShouldBe(0);
        (await Statements.Of(() => verifying.UnitOfWork.Commit(Ct))).ShouldBe(1, "one batch");
        (await bench.KeyOf(second)).ShouldBe($"{KeyName.BucketOf(second)}.1");
    }
}
