using Ccs.Domain.Time;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Tests.MadeUp;

/// <summary>How many are filed about what: by main effects alone, and where something is planted, that and nothing else.</summary>
public sealed class PlannedVolumeTests
{
    private const int Many = 200_000;
    private const double FourSigmas = 4;

    private static readonly (string Name, Func<DemoCell, (string, string)> Of)[] Pairs =
    [
        ("agency and category", cell => (cell.AgencyId, cell.CategoryId)),
        ("agency and governorate", cell => (cell.AgencyId, cell.Governorate)),
        ("category and governorate", cell => (cell.CategoryId, cell.Governorate)),
    ];

    private static readonly IReadOnlyList<PlannedFiling> Unplanted = Plan.Filings(Many, 11);

    [Fact]
    public void Without_plants_no_two_of_them_go_together()
    {
        Unplanted.Count.ShouldBe(Many);
        foreach (var (name, of) in Pairs)
        {
            var cells = Unplanted.CountBy(filing => of(filing.Cell)).ToDictionary();
            var (rows, columns) = (Margins(cells, cell => cell.Item1), Margins(cells, cell => cell.Item2));
            var chi = 0.0;
            foreach (var (row, column) in rows.Keys.SelectMany(_ => columns.Keys, (row, column) => (row, column)))
            {
                var expected = (double)rows[row] * columns[column] / Many;
                chi += Math.Pow(cells.GetValueOrDefault((row, column)) - expected, 2) / expected;
            }

            var degrees = (rows.Count - 1) * (columns.Count - 1);
            ((chi - degrees) / Math.Sqrt(2 * degrees)).ShouldBeInRange(-FourSigmas, FourSigmas, name);
        }
    }

    [Fact]
    public void The_weights_are_what_is_drawn()
    {
        foreach (var agency in Plan.Weights.Agencies.Items)
        {
            Near(Unplanted.Count(filing => filing.Cell.AgencyId == agency), Many * Plan.Weights.Agencies.ShareOf(agency));
        }
    }

    [Theory]
    [InlineData("volume:health:delay:erbil:2.5@2026-03..2026-06", 2.5)]
    [InlineData("health:delay:4", 4)]
    [InlineData("health:1.5", 1.5)]
    [InlineData("volume:health:delay:0.4", 0.4)]
    public void A_plant_multiplies_its_cell_and_leaves_every_other_complaint_as_it_was(string text, double factor)
    {
        var plants = Plan.Plants(text);

        var planted = Plan.Filings(Many, 11, text);

        planted.Where(IsOutside).Select(Happening).ShouldBe(Unplanted.Where(IsOutside).Select(Happening));
        var (before, after) = (Unplanted.Count(filing => !IsOutside(filing)), planted.Count(filing => !IsOutside(filing)));
        before.ShouldBeGreaterThan(500);
        Near(after, before * factor, besides: before * factor * factor);
        planted.Select(filing => filing.Number).Distinct().Count().ShouldBe(planted.Count);
        planted.Select(filing => filing.At).ShouldBeInOrder();

        bool IsOutside(PlannedFiling filing) => plants.Volume(filing.Cell, WorkingCalendar.DayOf(filing.At)) == 1;
        static (DateTimeOffset, DemoCell) Happening(PlannedFiling filing) => (filing.At, filing.Cell);
    }

    /// <summary>As if each came by itself: neither in pairs nor by the clock.</summary>
    [Fact]
    public void What_is_planted_comes_by_chance()
    {
        var planted = Plan.Filings(Many, 12, "health:quality:4");
        var weeks = planted
            .Where(filing => filing.Cell is { AgencyId: "health", CategoryId: "quality" })
            .CountBy(filing => (int)((filing.At - planted[0].At).TotalDays / 7))
            .ToDictionary();
        var all = planted
            .Where(filing => filing.Cell.AgencyId != "health")
            .CountBy(filing => (int)((filing.At - planted[0].At).TotalDays / 7))
            .ToDictionary();
        var rate = (double)weeks.Values.Sum() / all.Values.Sum();

        var dispersion = weeks.Average(week => Math.Pow(week.Value - (rate * all[week.Key]), 2) / (rate * all[week.Key]));

        dispersion.ShouldBeInRange(0.6, 1.6);
    }

    [Theory]
    [InlineData("volume:council:2", "agency 'council'")]
    [InlineData("volume:nobody:2", "agency 'nobody'")]
    [InlineData("volume:health:weather:2", "category 'weather'")]
    [InlineData("volume:health:delay:moon:2", "governorate 'moon'")]
    [InlineData("volume:health:2@2020-01..2020-02", "months")]
    public void What_there_is_not_cannot_be_planted(string text, string named) => Plan.Refusal(text).ShouldNotBeNull().ShouldContain(named);

    [Fact]
    public void What_there_is_can_be_planted() => Plan.Refusal("volume:health:delay:erbil:2@2026-03..2026-06").ShouldBeNull();

    private static Dictionary<string, int> Margins(Dictionary<(string, string), int> cells, Func<(string, string), string> of) =>
        cells.GroupBy(cell => of(cell.Key)).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Value));

    private static void Near(double count, double expected, double besides = 0) =>
        Math.Abs(count - expected).ShouldBeLessThan(FourSigmas * Math.Sqrt(expected + besides));
}
