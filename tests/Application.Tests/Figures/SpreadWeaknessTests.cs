using Ccs.Application.Figures;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;

namespace Ccs.Application.Tests.Figures;

/// <summary>A weakness that is spread over the categories below another one: what the heat table marks the ranking names.</summary>
public sealed class SpreadWeaknessTests
{
    private const int Usual = 10;
    private const int Planted = 20;

    private static readonly string[] Tops = ["delay", "fees", "quality", "conduct"];
    private static readonly string[] Agencies = ["electricity", "water", "health", "roads", "schools", "courts"];
    private static readonly FigureQuery All = new();

    private static readonly GovernmentDirectory Directory = Tops.SelectMany(Below)
        .Select(id => new CategoryRegistered(On(1, 1), id, id.Contains('-') ? id[..id.IndexOf('-')] : null, new Names(id, id, id)))
        .Aggregate(Office.Directory, GovernmentDirectory.Evolve);

    private readonly MadeUpWeeks _figures = new(Filed, Directory);

    [Fact]
    public async Task The_ranking_names_the_cell_that_the_heat_table_marks()
    {
        var heat = await new GetHeatHandler(Reader, _figures).Handle(new GetHeat(All, null, null, null, Language.En), default);
        var ranked = await Weaknesses("agency");

        var marked = heat.Cells.Where(cell => cell.Mark == HeatMark.More).ShouldHaveSingleItem();
        (marked.Row, marked.Column, marked.X).ShouldBe(("electricity", "delay", 100));
        ranked.Items[0].Key.ShouldBe("electricity");
        ranked.Items[0].BurdenLow.ShouldBeGreaterThan(0);
        var cell = ranked.Items[0].Cells.ShouldHaveSingleItem();
        cell.Key.ShouldBe("agency:electricity:category:delay:volume");
        (cell.Agency, cell.Category, cell.Observed).ShouldBe(("electricity", "delay", 100));
        cell.Expected.ShouldBe(marked.Expected, 1e-4);
        ranked.Items.Skip(1).ShouldAllBe(item => item.Cells.Count == 0 && item.Burden == 0);
    }

    [Fact]
    public async Task By_category_each_of_them_has_its_part()
    {
        var ranked = await Weaknesses("category");

        ranked.Items.Take(5).Select(item => item.Key).ShouldBe(Below("delay"), ignoreOrder: true);
        foreach (var item in ranked.Items.Take(5))
        {
            var cell = item.Cells.ShouldHaveSingleItem();
            (cell.Agency, cell.Category, cell.Observed).ShouldBe(("electricity", item.Key, Planted));
        }
    }

    /// <summary>A measure against that cell is judged by the same complaints.</summary>
    [Fact]
    public async Task The_weeks_of_a_measure_are_of_all_categories_below()
    {
        var known = await _figures.Known(null, default);
        var key = WeaknessKey.Parse("agency:electricity:category:delay:volume")!;

        var weeks = await new MeasureWeeks(_figures).Of(key, MadeUpWeeks.Today, known, null, default);

        weeks.ShouldAllBe(week => week.Unit.X == 5 * Planted && week.Rest.X == (Agencies.Length * Tops.Length * 5 - 5) * Usual);
    }

    private static IEnumerable<string> Below(string top) => [top, .. Enumerable.Range(1, 4).Select(below => $"{top}-{below}")];

    private static IEnumerable<(FigureGroup, FigureCounts)> Filed(FigureWindow window) =>
        Agencies.SelectMany(agency =>
            Tops.SelectMany(top =>
                Below(top)
                    .Select(category =>
                        (
                            MadeUpWeeks.Row(agency, category: category),
                            MadeUpWeeks.Filed((agency, top) == ("electricity", "delay") ? Planted : Usual)
                        )
                    )
            )
        );

    private static FigureDesk Desk
    {
        get
        {
            var actor = Substitute.For<ICurrentActor>();
            actor.Actor.Returns(Actor.Staff(Guid.NewGuid(), Role.Analyst, null));
            var acts = Substitute.For<IFigureActs>();
            acts.Get(Arg.Any<CancellationToken>()).Returns(FigureActs.Empty);
            return new FigureDesk(actor, Substitute.For<ISecretProtector>(), acts, Substitute.For<TimeProvider>());
        }
    }

    private FigureReader Reader => new(Desk, _figures, Substitute.For<IDirectory>());

    private Task<WeaknessReport> Weaknesses(string by) =>
        new GetWeaknessesHandler(Reader, Desk, _figures).Handle(new GetWeaknesses(All, by, null, null, Language.En), default);
}
