using System.Globalization;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Pictures of three made-up agencies, as their markup.</summary>
internal static class SampleCharts
{
    public static readonly ChartNumbers Numbers = new(Language.En);

    public static readonly ChartTable Units = new(
        "Agency",
        [new("Excess"), new("At least"), new("At most")],
        [Unit("Health", 12.5, 8, 17, marked: true), Unit("<b>Justice & \"media\"</b>", 3, -1, 7), Unit("Roads", -2, -6, 2)]
    );

    public static IEnumerable<XElement> All(bool rightToLeft) =>
        [Bars(rightToLeft), Series(3, rightToLeft), Map(rightToLeft), Funnel(rightToLeft)];

    public static XElement Bars(bool rightToLeft) => Parsed(BarChart.Of(Words(rightToLeft), Units, new BarColumns(0, 1, 2)));

    public static XElement Series(int points, bool rightToLeft) =>
        Parsed(
            LineChart.Of(
                Words(rightToLeft),
                new ChartTable("Week", Units.Columns, [.. Enumerable.Range(1, points).Select(i => Unit($"{i}", i, 0, 9))]),
                new LineColumns(0, 1, 2),
                Numbers.Decimal(2)
            )
        );

    public static XElement Map(bool rightToLeft) =>
        Parsed(TileMap.Of(Words(rightToLeft), Units, 0, [new Tile(0, 0), new Tile(1, 0), new Tile(3, 1)]));

    public static XElement Funnel(bool rightToLeft) =>
        Parsed(
            FunnelChart.Of(
                Words(rightToLeft),
                new ChartTable(
                    "Agency",
                    [new("No."), new("Out of"), new("Rate"), new("Low"), new("High")],
                    [Sized(1, 400, 0.24), Sized(2, 100, 0.5, marked: true), Sized(3, 20, 0.3)]
                ),
                new FunnelColumns(1, 2, [3, 4]),
                Numbers.Percent(0.25)
            )
        );

    public static ChartRow Sized(int number, int size, double rate, bool marked = false) =>
        new(
            $"Unit {number}",
            [new($"{number}"), Numbers.Count(size), Numbers.Percent(rate), Numbers.Percent(0.2), Numbers.Percent(0.3)],
            Marked: marked
        );

    public static ChartRow Unit(string name, double value, double low, double high, bool marked = false) =>
        new(name, [Numbers.Decimal(value), Numbers.Decimal(low), Numbers.Decimal(high)], Marked: marked);

    public static ChartWords Words(bool rightToLeft) => new("chart", "Heading", "What is seen.", rightToLeft);

    public static List<(int Row, double Value)> Drawn(XElement chart) =>
        [
            .. chart
                .Descendants()
                .Where(element => element.Attribute("data-row") is not null)
                .Select(element => ((int)Number(element, "data-row"), Number(element, "data-value"))),
        ];

    public static IEnumerable<double> Cells(XElement chart, int row) =>
        chart.Descendants("tbody").Single().Elements().ElementAt(row).Descendants("data").Select(data => Number(data, "value"));

    public static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    public static XElement Parsed(IHtmlContent content)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(text, HtmlEncoder.Default);
        return XElement.Parse(text.ToString(), LoadOptions.PreserveWhitespace);
    }
}
