using Ccs.Application.Figures.Reports;
using Ccs.WebApi.Pages.Staff.Figures;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Which rows of a large heat table a page shows: by its parts each is shown once, and the others are counted.</summary>
public sealed class ChartHeatPartTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(23)]
    public void The_parts_show_each_side_once(int count)
    {
        var all = Sides(count);
        List<HeatSide> shown = [];
        var part = HeatPart.Of(all, 5, 0);
        shown.AddRange(part.Shown);
        while (part.After.Count > 0)
        {
            part = HeatPart.Of(all, 5, part.Start + part.Shown.Count);
            shown.AddRange(part.Shown);
            part.Shown.Count.ShouldBeInRange(1, 4);
            part.Before.Concat(part.Shown).Concat(part.After).ShouldBe(all);
        }

        shown.ShouldBe(all);
    }

    [Fact]
    public void Where_one_more_fits_it_is_shown_and_not_added_up()
    {
        HeatPart.Of(Sides(5), 5, 0).After.ShouldBeEmpty();
        HeatPart.Of(Sides(6), 5, 0).After.Count.ShouldBe(2);
        HeatPart.Of(Sides(6), 5, 99).Start.ShouldBe(0, "a part that is gone");
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("11", 11)]
    [InlineData("-1", null)]
    [InlineData("many", null)]
    public void It_begins_where_the_address_says(string? asked, int? start) => HeatPart.StartOf(asked).ShouldBe(start);

    private static HeatSide[] Sides(int count) => [.. Enumerable.Range(0, count).Select(at => new HeatSide($"{at}", null, 1, 1))];
}
