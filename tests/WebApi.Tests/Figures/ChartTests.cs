using System.Xml.Linq;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Charts;
using static Ccs.WebApi.Tests.Figures.SampleCharts;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Pictures of the figures, without a browser.</summary>
public sealed class ChartTests
{
    public static TheoryData<bool> Directions => [false, true];

    [Theory]
    [MemberData(nameof(Directions))]
    public void The_picture_has_the_numbers_of_its_table(bool rightToLeft)
    {
        foreach (var chart in All(rightToLeft))
        {
            var drawn = Drawn(chart);

            drawn.ShouldNotBeEmpty();
            foreach (var (row, value) in drawn)
            {
                Cells(chart, row).ShouldContain(value);
            }

            drawn.Select(element => element.Row).ShouldBe(Enumerable.Range(0, chart.Descendants("tbody").Single().Elements().Count()));
            chart.Descendants("svg").Single().Attribute("role")!.Value.ShouldBe("img");
            chart.Descendants("title").Single().Value.ShouldBe("Heading");
            chart.Descendants("desc").Single().Value.ShouldBe(chart.Elements("p").Single().Value);
        }
    }

    [Fact]
    public void Bars_are_as_long_as_their_numbers_and_begin_at_none()
    {
        var bars = Bars(rightToLeft: false).Descendants("rect").ToList();
        var length = bars.Select(bar => Number(bar, "width")).ToList();

        (length[0] / length[1]).ShouldBe(12.5 / 3, 0.05);
        (length[1] / length[2]).ShouldBe(3.0 / 2, 0.05);
        Number(bars[0], "x").ShouldBe(Number(bars[1], "x"), "both begin at none");
        (Number(bars[2], "x") + length[2]).ShouldBe(Number(bars[0], "x"), 0.2, "less ends there");
        bars.Select(bar => bar.Attribute("class")!.Value.EndsWith("chart-full", StringComparison.Ordinal)).ShouldBe([true, false, false]);
    }

    [Fact]
    public void In_Kurdish_and_Arabic_it_is_the_mirror_image()
    {
        var (left, right) = (Bars(rightToLeft: false), Bars(rightToLeft: true));
        foreach (var (one, other) in left.Descendants("rect").Zip(right.Descendants("rect")))
        {
            (Number(one, "x") + Number(one, "width")).ShouldBe(340 - Number(other, "x"), 0.2);
        }

        var time = Series(3, rightToLeft: true).Descendants("circle").Select(point => Number(point, "cx")).ToList();
        time.ShouldBe(time.OrderDescending());
        time = [.. Series(3, rightToLeft: false).Descendants("circle").Select(point => Number(point, "cx"))];
        time.ShouldBe(time.Order());
    }

    [Fact]
    public void A_map_is_not_turned_round()
    {
        var (left, right) = (Map(rightToLeft: false), Map(rightToLeft: true));

        left.Descendants("rect")
            .Where(IsTile)
            .Select(tile => Number(tile, "x"))
            .ShouldBe(right.Descendants("rect").Where(IsTile).Select(tile => Number(tile, "x")));

        static bool IsTile(XElement box) => box.Attribute("data-row") is not null;
    }

    [Fact]
    public void A_name_is_text_whatever_stands_in_it()
    {
        var chart = Bars(rightToLeft: false);

        chart.Descendants("b").ShouldBeEmpty();
        chart.Descendants("text").Select(text => text.Value).ShouldContain("<b>Justice & \"media\"</b>");
    }

    [Fact]
    public void Of_nothing_there_is_a_sentence_and_no_picture()
    {
        var none = new ChartTable("Agency", Units.Columns, []);
        foreach (
            var chart in new[]
            {
                Parsed(BarChart.Of(Words(false), none, new BarColumns(0))),
                Parsed(LineChart.Of(Words(false), none, new LineColumns(0, 1, 2), null)),
                Parsed(FunnelChart.Of(Words(false), none, new FunnelColumns(0, 1, []), null)),
                Parsed(TileMap.Of(Words(false), none, 0, [])),
                Parsed(HeatTable.Of(Words(false), "Agency", [], [], "Total")),
            }
        )
        {
            chart.Descendants("svg").ShouldBeEmpty();
            chart.Descendants("table").ShouldBeEmpty();
            chart.Element("p")!.Value.ShouldBe("What is seen.");
        }
    }

    [Fact]
    public void Without_a_number_there_is_a_table_and_no_picture()
    {
        var unranked = new ChartTable("Agency", Units.Columns, [new ChartRow("Health", [new("–"), new("–"), new("–")])]);
        foreach (
            var chart in new[]
            {
                Parsed(BarChart.Of(Words(false), unranked, new BarColumns(0, 1, 2))),
                Parsed(LineChart.Of(Words(false), unranked, new LineColumns(0, 1, 2), null)),
            }
        )
        {
            chart.Descendants("svg").ShouldBeEmpty();
            chart.Descendants("table").Count().ShouldBe(1);
        }
    }

    [Fact]
    public void One_point_stands_in_the_middle_and_what_is_outside_is_no_disc()
    {
        var one = Series(1, rightToLeft: false);
        Number(one.Descendants("circle").Single(), "cx").ShouldBe(188);

        var outside = Parsed(
            LineChart.Of(
                Words(false),
                new ChartTable("Week", Units.Columns, [Unit("1", 2, 1, 3), Unit("2", 9, 1, 3, marked: true)]),
                new LineColumns(0, 1, 2),
                null
            )
        );
        outside.Descendants("circle").Count().ShouldBe(1);
        outside.Descendants("path").Count(path => path.Attribute("class")!.Value == "chart-outside").ShouldBe(1);
    }

    [Fact]
    public void A_gap_is_a_gap()
    {
        var rows = new[] { Unit("1", 1, 0, 2), new ChartRow("2", [new("–"), new("–"), new("–")]), Unit("3", 1, 0, 2) };
        var chart = Parsed(LineChart.Of(Words(false), new ChartTable("Week", Units.Columns, rows), new LineColumns(0, 1, 2), null));

        chart.Descendants("circle").Count().ShouldBe(2);
        chart.Descendants("path").ShouldNotContain(path => path.Attribute("class")!.Value == "chart-line");
    }

    [Fact]
    public void Numbers_are_written_as_the_reader_writes_them()
    {
        Numbers.Decimal(12.34).Text.ShouldBe("12.3");
        Numbers.Decimal(-0.01).Text.ShouldBe("0");
        Numbers.Percent(0.2504).Text.ShouldBe("25%");
        new ChartNumbers(Language.Ckb).Percent(0.2504).Text.ShouldBe("٢٥٪");
        new ChartNumbers(Language.Ar).Decimal(1.25).Text.ShouldBe("١٫٣");
        Numbers.Decimal(null).ShouldBe(new ChartCell("–"));
    }

    [Fact]
    public void A_cell_that_stands_out_has_a_sign_and_words_beside_its_shade()
    {
        HeatTableCell[] cells = [new(Numbers.Count(40), 1, "▲", "more; 10 were expected"), new(Numbers.Count(0), 0, null, null)];
        var heat = Parsed(
            HeatTable.Of(
                Words(false),
                "Agency",
                [new("Delay"), new("Fees")],
                [new HeatTableRow(new ChartCell("Health"), cells, Numbers.Count(40))],
                "Total"
            )
        );

        var marked = heat.Descendants("td").First();
        marked.Attribute("class")!.Value.ShouldBe("heat-4");
        marked.Value.ShouldBe("40 ▲more; 10 were expected");
        marked.Descendants("data").Single().Attribute("value")!.Value.ShouldBe("40");
        heat.Descendants("td").ElementAt(1).Attribute("class").ShouldBeNull();
    }
}
