using Ccs.Application.Figures;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Of every report, whatever is asked for: the rows below a number add up to it.</summary>
[Collection("figures")]
public sealed class ReportSumsTests(PostgresFixture postgres)
{
    private const int Questions = 25;

    private static readonly DateOnly FirstDay = new(2025, 12, 1);
    private static readonly DateOnly Today = new(2027, 6, 1);

    private static readonly Actor Analyst = Actor.Staff(new Guid("00000005-0000-7000-8000-000000000000"), Role.Analyst, null);
    private static readonly Actor Centre = Actor.Staff(new Guid("00000003-0000-7000-8000-000000000000"), Role.CentreOfficer, null);
    private static readonly Actor Head = Actor.Staff(new Guid("00000002-0000-7000-8000-000000000000"), Role.AgencyHead, "health");

    private static readonly string[] Dimensions = [.. Kebab.All<FigureDimension>()];
    private static readonly string[] Terms = [.. Kebab.All<FigureTerm>()];
    private static readonly string[] Intervals = [.. Kebab.All<FigureInterval>()];

    [Fact]
    public async Task The_rows_below_each_number_of_each_report_sum_to_it()
    {
        await using var bench = await FigureBench.Set(postgres, Today);
        var lives = FigureLives.Lives(9001, 150).ToDictionary(life => life.Key, life => VariedLives.Of(life.Key, life.Value));
        await bench.Live(lives);
        await bench.CatchUp();
        var dice = new Random(30);
        var counted = 0L;
        foreach (var actor in new[] { Analyst, Centre, Head })
        {
            var desk = new ReportDesk(bench, actor);
            for (var i = 0; i < Questions; i++)
            {
                var query = Any(dice, actor);
                var whole = await desk.Whole(query);
                counted += whole.Filed + whole.Late.N + whole.Rated.N;
                foreach (var by in Dimensions)
                {
                    await Heat(desk, query, whole, One(Terms, dice), by, One(Dimensions.Where(other => other != by), dice));
                    await Trend(desk, query, whole, One(Terms, dice), by, One(Intervals, dice));
                    await Times(desk, query, whole, by);
                    await Ageing(desk, query, by);
                }

                await Weaknesses(desk, query, whole);
                (await desk.Silence(query)).Whole.Complaints.ShouldBe(whole.Filed, $"{query}");
                await Flow(desk, query);
            }
        }

        counted.ShouldBeGreaterThan(1_000, "random filters that let nothing through would prove nothing");
    }

    private static async Task Heat(ReportDesk desk, FigureQuery query, FigureCounts whole, string term, string by, string across)
    {
        var (told, which) = (await desk.Heat(query, term, by, across), $"heat {term} {by} {across} {query}");
        var number = whole.Of(Kebab.Parse<FigureTerm>(term));
        new Tally(told.X, told.N).ShouldBe(number, which);
        Sum(told.Rows.Select(row => (row.X, row.N))).ShouldBe(number, which);
        Sum(told.Columns.Select(column => (column.X, column.N))).ShouldBe(number, which);
        foreach (var row in told.Rows)
        {
            Sum(told.Cells.Where(cell => cell.Row == row.Key).Select(cell => (cell.X, cell.N))).ShouldBe(new Tally(row.X, row.N), which);
        }

        foreach (var column in told.Columns)
        {
            Sum(told.Cells.Where(cell => cell.Column == column.Key).Select(cell => (cell.X, cell.N)))
                .ShouldBe(new Tally(column.X, column.N), which);
        }
    }

    private static async Task Trend(ReportDesk desk, FigureQuery query, FigureCounts whole, string term, string by, string interval)
    {
        var (told, which) = (await desk.Trend(query, term, by, interval), $"trend {term} {by} {interval} {query}");
        var all = await desk.Trend(query, term, null, interval);
        Sum(told.Items.SelectMany(item => item.Points).Select(point => (point.X, point.N)))
            .ShouldBe(whole.Of(Kebab.Parse<FigureTerm>(term)), which);
        var days = told.Items.SelectMany(item => item.Points).ToLookup(point => point.From, point => (point.X, point.N));
        foreach (var point in all.Items.SelectMany(item => item.Points))
        {
            Sum(days[point.From]).ShouldBe(new Tally(point.X, point.N), $"{point.From} {which}");
        }
    }

    private static async Task Times(ReportDesk desk, FigureQuery query, FigureCounts whole, string by)
    {
        var (told, all) = (await desk.Times(query, by), await desk.Times(query, null));
        Numbers(told.Whole).ShouldBe(Numbers(all.Whole), $"times {by} {query}");
        told.Items.Aggregate(new long[5], (sum, item) => [.. sum.Zip(Numbers(item), (one, more) => one + more)])
            .ShouldBe(Numbers(all.Whole), $"times {by} {query}");
        new Tally(all.Whole.Due - all.Whole.InTime, all.Whole.Due).ShouldBe(whole.Late, $"times {query}");

        static long[] Numbers(TimesItem item) => [item.Answered, item.Ended, item.Open, item.Due, item.InTime];
    }

    private static async Task Ageing(ReportDesk desk, FigureQuery query, string by)
    {
        var (told, all) = (await desk.Ageing(query, by), (await desk.Ageing(query, null)).Whole);
        told.Items.Aggregate(new long[8], (sum, item) => [.. sum.Zip(Numbers(item), (one, more) => one + more)])
            .ShouldBe(Numbers(all), $"ageing {by} {query}");
        (all.UpTo5 + all.UpTo10 + all.UpTo20 + all.UpTo60 + all.Older).ShouldBe(all.Open, $"ageing {query}");

        // What is open is what began at any time and has not ended: another report, by another way.
        var begun = await desk.Times(query with { From = Text(FirstDay), To = query.Known ?? Text(Today) }, by);
        Open(begun.Items.Select(item => (item.Key, item.Open)))
            .ShouldBe(Open(told.Items.Select(item => (item.Key, item.Open))), $"ageing {by} {query}");

        static long[] Numbers(AgeingItem item) =>
            [item.Open, item.Overdue, item.WaitsForComplainant, item.UpTo5, item.UpTo10, item.UpTo20, item.UpTo60, item.Older];
    }

    /// <summary>What names no service is of no unit.</summary>
    private static async Task Weaknesses(ReportDesk desk, FigureQuery query, FigureCounts whole)
    {
        foreach (var by in FigureDimensions.Ranked.Where(by => by != FigureDimension.Service).Select(Kebab.Of))
        {
            var told = await desk.Weaknesses(query, by);
            foreach (var terms in told.Items.SelectMany(item => item.Terms).Where(term => term.Name != "volume").GroupBy(term => term.Name))
            {
                Sum(terms.Select(term => (term.X, term.N)))
                    .ShouldBe(whole.Of(Kebab.Parse<FigureTerm>(terms.Key)), $"weaknesses {by} {terms.Key} {query}");
            }
        }
    }

    /// <summary>From each to each, in parts of where it happened and in parts of the window.</summary>
    private static async Task Flow(ReportDesk desk, FigureQuery query)
    {
        var all = Rows([await desk.Flow(query)]);
        if (query.Governorate is null)
        {
            List<FlowReport> places = [];
            foreach (var governorate in VariedLives.Governorates)
            {
                places.Add(await desk.Flow(query with { Governorate = governorate }));
            }

            Rows(places).ShouldBe(all, $"flow by governorate {query}");
        }

        var (from, to) = (FieldRules.Date(query.From!), FieldRules.Date(query.To!));
        var middle = from.AddDays((to.DayNumber - from.DayNumber) / 2);
        Rows([await desk.Flow(query with { To = Text(middle) }), await desk.Flow(query with { From = Text(middle.AddDays(1)) })])
            .ShouldBe(all, $"flow by halves {query}");

        static string[] Rows(IEnumerable<FlowReport> told) =>
            [
                .. told.SelectMany(report => report.Items)
                    .GroupBy(item => (item.From, item.To, item.FromMove, item.ToMove, item.End), item => item.Count)
                    .Select(row => $"{row.Key} {row.Sum()}")
                    .Order(StringComparer.Ordinal),
            ];
    }

    /// <summary>A window of some days to some years, as known on some day, and now and then one filter or another.</summary>
    private static FigureQuery Any(Random dice, Actor actor)
    {
        var from = new DateOnly(2026, 1, 1).AddDays(dice.Next(250));
        return new FigureQuery(
            Text(from),
            Text(from.AddDays(20 + dice.Next(300))),
            Perhaps(Text(new DateOnly(2026, 6, 1).AddDays(dice.Next(360)))),
            Perhaps(actor == Head ? "health" : One(["health", "health-erbil", "municipalities", "centre"], dice)),
            Perhaps(One(["surgery", "x-ray", "permits"], dice)),
            Perhaps(One(["conduct", "fees", "delay"], dice)),
            Perhaps(One(VariedLives.Governorates, dice)),
            Perhaps(actor == Analyst ? "service" : One(["service", "person"], dice)),
            Perhaps(One(["ckb", "ar", "en"], dice)),
            Perhaps(One(Kebab.All<FigureChannel>(), dice)),
            null,
            Perhaps(One(["2", "3"], dice)),
            Perhaps("true")
        );

        string? Perhaps(string value) => dice.Next(6) == 0 ? value : null;
    }

    private static string[] Open(IEnumerable<(string? Key, long Open)> items) =>
        [.. items.Where(item => item.Open > 0).Select(item => $"{item}").Order(StringComparer.Ordinal)];

    private static Tally Sum(IEnumerable<(long X, long N)> parts) => Tally.Sum(parts.Select(part => new Tally(part.X, part.N)));

    private static T One<T>(IEnumerable<T> any, Random dice) => any.ElementAt(dice.Next(any.Count()));

    private static string Text(DateOnly day) => $"{day:yyyy-MM-dd}";
}
