using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Site.Charts;

/// <summary>Which columns of the table are drawn as bars.</summary>
/// <param name="Value">How long the bar is.</param>
/// <param name="Low">Where its interval begins; null: there is none.</param>
/// <param name="High">Where it ends.</param>
public sealed record BarColumns(int Value, int? Low = null, int? High = null);

/// <summary>
/// Bars with intervals, a row each, from a line at none: to the side on which reading ends where there is more. Rows that are marked have
/// full bars, the others hollow ones.
/// </summary>
public static class BarChart
{
    private const double Row = 42;
    private const double Edge = 8;

    public static IHtmlContent Of(ChartWords words, ChartTable table, BarColumns columns) =>
        Chart.Of(words, table, () => Draw(words, table, columns));

    private static Drawing Draw(ChartWords words, ChartTable table, BarColumns columns)
    {
        var drawing = new Drawing((table.Rows.Count * Row) + Edge, words.RightToLeft);
        double[] numbers = [0, .. table.Rows.SelectMany(row => Numbers(row, columns))];
        var scale = new Scale(numbers.Min(), numbers.Max(), Edge, Drawing.Width - Edge);
        var none = scale.At(0);
        foreach (var (at, row) in table.Rows.Index())
        {
            var top = at * Row;
            drawing.Text("chart-label", Edge, top + 15, row.Label);
            if (row.Cells[columns.Value] is { Value: { } value } cell)
            {
                drawing.Text("chart-number", Drawing.Width - Edge, top + 15, cell.Text, "end");
                var end = scale.At(value);
                drawing.Box(
                    row.Marked ? "chart-bar chart-full" : "chart-bar chart-hollow",
                    Math.Min(none, end),
                    top + 21,
                    Math.Abs(end - none),
                    13,
                    Chart.Of(at, value)
                );
                Interval(drawing, row, columns, scale, top + 27.5);
            }
        }

        // Beside the bars alone: it would strike through the names above them.
        drawing.Lines("chart-none", [.. table.Rows.Select((_, at) => Beside(none, at * Row))]);
        return drawing;
    }

    private static (double X, double Y)[] Beside(double none, double top) => [(none, top + 18), (none, top + 37)];

    private static void Interval(Drawing drawing, ChartRow row, BarColumns columns, Scale scale, double middle)
    {
        if (columns is { Low: { } from, High: { } to } && row.Cells[from].Value is { } low && row.Cells[to].Value is { } high)
        {
            var (start, end) = (scale.At(low), scale.At(high));
            drawing.Lines(
                "chart-interval",
                [
                    [(start, middle), (end, middle)],
                    [(start, middle - 5), (start, middle + 5)],
                    [(end, middle - 5), (end, middle + 5)],
                ]
            );
        }
    }

    private static IEnumerable<double> Numbers(ChartRow row, BarColumns columns) =>
        new[] { columns.Value, columns.Low, columns.High }.OfType<int>().Select(column => row.Cells[column].Value).OfType<double>();
}
