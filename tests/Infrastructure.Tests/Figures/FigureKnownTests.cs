using Ccs.Domain.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Tests.Support;
using FluentValidation;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Days of the Region, what is known on them, and whether everything was counted.</summary>
[Collection("figures")]
public sealed class FigureKnownTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset LastSecondOfMarch = new(2026, 3, 31, 20, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset InApril = FigureBench.Noon(new DateOnly(2026, 4, 10));

    private static readonly FigureQuestion March = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), new DateOnly(2030, 1, 1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_second_of_a_month_in_Erbil_is_in_it_and_the_next_is_not()
    {
        await using var bench = await FigureBench.Set(postgres);
        await Lived(bench, FigureStory.Filed(1, LastSecondOfMarch), FigureStory.Filed(2, LastSecondOfMarch.AddSeconds(1)));
        var known = await bench.Figures.Known(null, Ct);
        var months = await bench.Figures.Series(
            March,
            [new(March.From, March.To), new(new(2026, 4, 1), new(2026, 4, 30))],
            known,
            null,
            Ct
        );

        months.Select(month => month.Values.Single().Filed).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Windows_may_overlap_and_come_in_any_order()
    {
        await using var bench = await FigureBench.Set(postgres);
        await Lived(bench, FigureStory.Filed(1, LastSecondOfMarch), FigureStory.Filed(2, LastSecondOfMarch.AddSeconds(1)));
        var known = await bench.Figures.Known(null, Ct);
        var windows = await bench.Figures.Series(
            March,
            [new(new(2026, 4, 1), new(2026, 4, 7)), new(new(2026, 3, 1), new(2026, 4, 1)), new(new(2026, 3, 31), new(2026, 4, 1))],
            known,
            null,
            Ct
        );

        windows.Select(window => window.Values.Single().Filed).ShouldBe([1, 2, 2]);
    }

    [Fact]
    public async Task A_complaint_that_was_referred_three_times_is_one()
    {
        await using var bench = await FigureBench.Set(postgres);
        await Lived(
            bench,
            FigureStory
                .Filed(1, LastSecondOfMarch)
                .Assigned(InApril, "health-erbil")
                .Referred(InApril.AddHours(1), "health-erbil", "health-duhok")
                .Referred(InApril.AddHours(2), "health-duhok", "municipalities")
                .Referred(InApril.AddHours(3), "municipalities", "health")
        );
        var known = await bench.Figures.Known(null, Ct);
        var march = (await bench.Figures.Count(March with { By = [FigureDimension.Agency] }, known, null, Ct)).ShouldHaveSingleItem();
        var flow = await bench.Figures.Flow(March with { To = new DateOnly(2026, 4, 30) }, known, null, Ct);

        march.Key.Agency.ShouldBe("health-erbil");
        (march.Value.Filed, march.Value.Complaints).ShouldBe((1, 1));
        flow.Select(row => (row.From, row.To))
            .ShouldBe([
                ("centre", "health-erbil"),
                ("health-duhok", "municipalities"),
                ("health-erbil", "health-duhok"),
                ("municipalities", "health"),
            ]);
    }

    [Fact]
    public async Task A_category_that_was_corrected_counts_from_the_day_on_which_it_was_known()
    {
        await using var bench = await FigureBench.Set(postgres);
        await Lived(
            bench,
            FigureStory.Filed(1, LastSecondOfMarch).Recategorised(InApril, "fees"),
            FigureStory.Filed(2, InApril.AddDays(-5)),
            FigureStory.Filed(3, InApril.AddDays(5))
        );
        var question = March with { By = [FigureDimension.Category] };

        (await Categories(new DateOnly(2026, 4, 9), question)).ShouldBe("delay");
        (await Categories(new DateOnly(2026, 4, 10), question)).ShouldBe("fees");
        (await Categories(new DateOnly(2026, 4, 10), question with { Chosen = true })).ShouldBe("delay");

        async Task<string?> Categories(DateOnly day, FigureQuestion of)
        {
            var known = await bench.Figures.Known(day, Ct);
            return (await bench.Figures.Count(of with { KnownOn = day }, known, null, Ct)).ShouldHaveSingleItem().Key.Category;
        }
    }

    [Fact]
    public async Task A_quiet_day_is_final_once_it_is_closed_and_tomorrow_is_not_known()
    {
        var quiet = new DateOnly(2026, 4, 20);
        await using var bench = await FigureBench.Set(postgres, quiet.AddDays(1));
        await Lived(bench, FigureStory.Filed(1, LastSecondOfMarch));
        (await bench.Figures.Known(quiet, Ct)).IsFinal.ShouldBeFalse();

        await using (var session = bench.Bench.Store.LightweightSession())
        {
            var days = new MartenClosedDays(session);
            (await days.Last(Ct)).ShouldBeNull();
            days.Record(new DayClosed(bench.Clock.GetUtcNow(), quiet));
            await session.SaveChangesAsync(Ct);
            (await days.Last(Ct)).ShouldBe(quiet);
        }

        await bench.CatchUp();
        var known = await bench.Figures.Known(quiet, Ct);
        known.IsFinal.ShouldBeTrue();
        (await bench.Figures.Known(quiet.AddDays(1), Ct)).IsFinal.ShouldBeFalse();
        await Should.ThrowAsync<ValidationException>(bench.Figures.Known(quiet.AddDays(2), Ct));
    }

    [Fact]
    public async Task Events_that_were_not_counted_are_found_and_a_rebuild_heals_it()
    {
        await using var bench = await FigureBench.Set(postgres);
        await Lived(bench, FigureStory.Filed(1, LastSecondOfMarch).Assigned(InApril, "health"));
        var check = new FigureCheck(bench.Bench.Connections.Pool);
        (await check.Run(Ct)).ShouldBeNull();

        await bench.Run("update ccs.figure_event set n = n - 1 where kind = 'complaint-assigned'");
        (await check.Run(Ct)).ShouldBe("complaint-assigned");
        (await check.Found(Ct)).ShouldBe("complaint-assigned");

        await bench.Rebuild();
        (await check.Found(Ct)).ShouldBeNull();
        (await check.Run(Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task An_erasure_takes_nothing_out_of_the_figures()
    {
        await using var bench = await FigureBench.Set(postgres);
        var story = FigureStory.Filed(1, LastSecondOfMarch).Assigned(InApril, "health").Answered(InApril.AddDays(2), "health");
        await Lived(bench, story.Erased(InApril.AddDays(3)));
        var known = await bench.Figures.Known(null, Ct);
        var counts = (await bench.Figures.Count(March with { To = new DateOnly(2026, 4, 30) }, known, null, Ct)).Values.Single();

        (counts.Filed, counts.Rated.N, counts.Upheld.X, counts.Complaints).ShouldBe((1, 1, 1, 1));
    }

    private static async Task Lived(FigureBench bench, params IEnumerable<FigureStory> stories)
    {
        await bench.Live(stories.Select(story => story.Life).ToDictionary(), daysACut: 1);
        await bench.CatchUp();
    }
}
