using Ccs.Application.Figures;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>What the store answers is what the plain computation over the events says: on random lives, with every grouping.</summary>
[Collection("figures")]
public sealed class FigureStoreTests(PostgresFixture postgres)
{
    private const int Count = 200;

    private static readonly DateOnly MidSummer = new(2026, 6, 24);
    private static readonly DateOnly NewYear = new(2027, 1, 10);
    private static readonly Names Anything = new("A", "A", "A");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_is_what_the_plain_computation_says()
    {
        await using var bench = await FigureBench.Set(postgres);
        await FigureLives.LiveThroughChanges(bench, 1, Count);
        await bench.CatchUp();

        foreach (var day in new DateOnly?[] { MidSummer, NewYear, null })
        {
            var known = await bench.Figures.Known(day, Ct);
            var rounds = await bench.Rounds(known.Mark);
            rounds.Count.ShouldBeGreaterThan(Count / 2);
            foreach (var question in FigureQuestions.Of(known.Day))
            {
                await ShouldAgree(bench, known, rounds, question);
            }
        }
    }

    [Fact]
    public async Task A_report_is_the_same_as_known_then_whatever_came_later_and_after_a_rebuild()
    {
        await using var bench = await FigureBench.Set(postgres);
        await FigureLives.LiveThroughChanges(bench, 1001, 60);
        await bench.CatchUp();
        var kept = await Reports(bench);
        kept.Count.ShouldBe(12);
        kept.Distinct(StringComparer.Ordinal).Count().ShouldBe(12);

        var later = FigureBench.Noon(new DateOnly(2029, 2, 1));
        await bench.Change(
            new AgencyMoved(later, "municipalities", "centre", "health"),
            new AgencySucceeded(later, "health-erbil", "municipalities"),
            new HolidayKept(later, new DateOnly(2026, 3, 2), Anything)
        );
        // Recorded after everything else, whatever day they tell of; and what was due long ago.
        await bench.Live(FigureLives.Lives(2001, 40));
        await bench.CatchUp();
        await ShouldStillBe(kept, bench, "after what came later");

        await Spoil(bench);
        bench.Images.Forget();
        (await Reports(bench)).SequenceEqual(kept).ShouldBeFalse();
        await bench.Rebuild();
        bench.Images.Forget();
        await ShouldStillBe(kept, bench, "after a rebuild");
    }

    [Fact]
    public async Task The_rows_below_a_number_sum_to_it()
    {
        await using var bench = await FigureBench.Set(postgres);
        await FigureLives.LiveThroughChanges(bench, 3001, 40);
        await bench.CatchUp();
        var known = await bench.Figures.Known(null, Ct);
        var whole = FigureQuestions.Year(known.Day) with { Filter = new FigureFilter { Agency = "health" } };
        var number = (await bench.Figures.Count(whole, known, null, Ct)).Values.ShouldHaveSingleItem();
        var rows = await bench.Figures.Count(
            whole with
            {
                By = [FigureDimension.Agency, FigureDimension.Category],
                Below = "health",
            },
            known,
            null,
            Ct
        );

        var sum = rows.Values.Aggregate((one, more) => one.Plus(more));
        (sum with { Complaints = 0 }).ShouldBe(number with { Complaints = 0 });
        rows.Count.ShouldBeGreaterThan(2);
    }

    /// <summary>The columns are read once, and only added to: what was open then has ended since, and what was not there has
    /// begun.</summary>
    [Fact]
    public async Task What_comes_after_the_columns_were_read_is_counted_too()
    {
        await using var bench = await FigureBench.Set(postgres);
        var lives = FigureLives.Lives(5001, 60);
        foreach (var part in FigureLives.Halves(lives, new DateOnly(2026, 5, 1)))
        {
            await bench.Live(part);
            await bench.CatchUp();
            var known = await bench.Figures.Known(null, Ct);
            var rounds = await bench.Rounds(known.Mark);
            foreach (var question in FigureQuestions.Of(known.Day).Take(10))
            {
                Reference
                    .Text(await bench.Figures.Count(question, known, null, Ct))
                    .ShouldBe(Reference.Text(FigureCounting.Count(rounds, question, known.Tree)));
                Reference
                    .Text(await bench.Figures.Times(question, known, null, Ct))
                    .ShouldBe(Reference.Text(FigureTiming.Count(rounds, question, known.Tree, known.Directory.Calendar())));
                Reference
                    .Text(await bench.Figures.Flow(question, known, null, Ct))
                    .ShouldBe(Reference.Text(await bench.BySql.Flow(question, known, null, Ct)));
            }
        }
    }

    private static async Task ShouldAgree(FigureBench bench, FigureKnown known, IReadOnlyList<KnownRound> rounds, FigureQuestion question)
    {
        var calendar = known.Directory.Calendar();
        var counts = Reference.Text(FigureCounting.Count(rounds, question, known.Tree));
        Reference.Text(await bench.Figures.Count(question, known, null, Ct)).ShouldBe(counts);
        Reference.Text(await bench.BySql.Count(question, known, null, Ct)).ShouldBe(counts);
        Reference
            .Text(await bench.Figures.Times(question, known, null, Ct))
            .ShouldBe(Reference.Text(FigureTiming.Count(rounds, question, known.Tree, calendar)));
        if (question.Filter == new FigureFilter { Agency = question.Filter.Agency } && question.By is [FigureDimension.Agency])
        {
            Reference
                .Text(await bench.Figures.Flow(question, known, null, Ct))
                .ShouldBe(Reference.Text(Reference.Flow(rounds, question, known.Tree)));
        }

        if (question.Filter == FigureFilter.None && question is { By: [FigureDimension.Agency], Below: null })
        {
            Reference
                .Text(await bench.Figures.Ageing(question, known, null, Ct))
                .ShouldBe(Reference.Text(Reference.Ageing(rounds, question, known)));
        }
    }

    private static async Task<IReadOnlyList<string>> Reports(FigureBench bench)
    {
        List<string> reports = [];
        foreach (var day in new[] { new DateOnly(2026, 3, 31), new(2026, 6, 30), new(2026, 9, 30), new(2026, 12, 31) })
        {
            var known = await bench.Figures.Known(day, Ct);
            known.IsFinal.ShouldBeTrue();
            var question = FigureQuestions.Year(day) with { By = [FigureDimension.Agency] };
            var counts = Reference.Text(await bench.Figures.Count(question, known, null, Ct));
            reports.Add(counts);
            reports.Add(Reference.Text(await bench.Figures.Times(question, known, null, Ct)));
            reports.Add(Reference.Text(await bench.Figures.Flow(question, known, null, Ct)));
        }

        return reports;
    }

    private static async Task ShouldStillBe(IReadOnlyList<string> kept, FigureBench bench, string when)
    {
        foreach (var (now, then) in (await Reports(bench)).Zip(kept))
        {
            now.ShouldBe(then, when);
        }
    }

    /// <summary>A row gone, one with something else in it, one that ended and did not.</summary>
    private static Task Spoil(FigureBench bench) =>
        bench.Run(
            """
            delete from ccs.figure_charge where filed in (select filed from ccs.figure_facts order by filed limit 10);
            update ccs.figure_clock set days = days + 1 where state = 1;
            update ccs.figure_handover set until = since;
            update ccs.figure_facts set facts = '{}';
            """
        );
}
