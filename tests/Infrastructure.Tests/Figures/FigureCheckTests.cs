using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>What was read and not counted is found, and so is every row that somebody had hands on; a rebuild heals it.</summary>
[Collection("figures")]
public sealed class FigureCheckTests(PostgresFixture postgres)
{
    private const string Now = "until = 9223372036854775807";

    private static readonly DateTimeOffset May = FigureBench.Noon(new DateOnly(2026, 5, 10));

    /// <summary>What is done to one row, and of which kind of event it was.</summary>
    private static readonly (string Spoiling, string Kind)[] Spoilings =
    [
        ($"delete from ccs.figure_charge where {One("charge", $"{Now} and n & 1 <> 0")}", "complaint-filed"),
        ($"delete from ccs.figure_charge where {One("charge", $"{Now} and n & 32 <> 0")}", "complaint-answered"),
        ($"update ccs.figure_charge set day = day + 1 where {One("charge", $"{Now} and n & 32 <> 0")}", "complaint-answered"),
        ($"update ccs.figure_charge set agency = agency + 1 where {One("charge", $"{Now} and n & 32 <> 0")}", "complaint-answered"),
        ($"update ccs.figure_charge set x = x & ~32 where {One("charge", $"{Now} and x & 32 <> 0")}", "answer-rated"),
        ($"update ccs.figure_charge set x = x & ~4 where {One("charge", $"{Now} and x & 4 <> 0")}", "complaint-reopened"),
        ($"update ccs.figure_charge set until = since where {One("charge", $"{Now} and n & 1 <> 0")}", "complaint-filed"),
        ($"delete from ccs.figure_clock where {One("clock", $"{Now} and state = 1")}", "complaint-answered"),
        ($"update ccs.figure_clock set state = 0 where {One("clock", $"{Now} and state = 2")}", "complaint-closed"),
        ($"update ccs.figure_clock set day = day - 1 where {One("clock", $"{Now} and state = 0")}", "complaint-verified"),
        ($"delete from ccs.figure_handover where {One("handover", $"{Now} and ended_by = 3")}", "complaint-returned"),
        ($"update ccs.figure_handover set ended_by = 2 where {One("handover", $"{Now} and ended_by = 3")}", "complaint-referred"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_row_that_is_gone_or_another_is_found()
    {
        await using var bench = await FigureBench.Set(postgres);
        await bench.Live(FigureLives.Lives(6001, 60));
        await bench.CatchUp();
        var check = new FigureCheck(bench.Bench.Connections.Pool);
        (await check.Run(Ct)).ShouldBeNull();
        await bench.Run(ForEach("create table public.{0} as table ccs.{0}"));
        foreach (var (spoiling, kind) in Spoilings)
        {
            await bench.Run(spoiling);

            var found = await check.Run(Ct);

            found.ShouldNotBeNull(spoiling);
            found.Split(", ").ShouldContain(kind, spoiling);
            (await check.Found(Ct)).ShouldBe(found);
            await bench.Run(ForEach("truncate ccs.{0}; insert into ccs.{0} table public.{0}"));
            (await check.Run(Ct)).ShouldBeNull(spoiling);
        }

        await bench.Run(Spoilings[0].Spoiling);
        (await check.Run(Ct)).ShouldNotBeNull();
        await bench.Rebuild();
        (await check.Run(Ct)).ShouldBeNull();
    }

    /// <summary>The kinds agree: each event was read. What it changed was lost.</summary>
    [Fact]
    public async Task An_event_that_was_read_and_not_folded_is_found()
    {
        await using var bench = await FigureBench.Set(postgres);
        var story = FigureStory.Filed(1, May).Assigned(May, "health");
        await bench.Live(new[] { story.Life }.ToDictionary());
        await bench.CatchUp();
        var check = new FigureCheck(bench.Bench.Connections.Pool);
        (await check.Run(Ct)).ShouldBeNull();

        // Without what was known of it, the fold takes no part in what comes next.
        await bench.Run("delete from ccs.figure_facts");
        var rest = FigureLives.Between(
            new[] { story.Answered(May.AddDays(2), "health").Life }.ToDictionary(),
            new DateOnly(2026, 5, 11),
            DateOnly.MaxValue
        );
        await bench.Live(rest);
        await bench.CatchUp();

        (await check.Run(Ct)).ShouldBe("complaint-answered, complaint-verified");
        await bench.Rebuild();
        (await check.Run(Ct)).ShouldBeNull();
    }

    private static string One(string table, string which) =>
        $"ctid = (select ctid from ccs.figure_{table} where {which} order by filed limit 1)";

    private static string ForEach(string statement) =>
        string.Join(
            ';',
            new[] { "figure_charge", "figure_clock", "figure_handover" }.Select(table => string.Format(null, statement, table))
        );
}
