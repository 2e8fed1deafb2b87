using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Site.Charts;

/// <summary>Which columns of the table are drawn as a funnel.</summary>
/// <param name="Size">How many there are of the unit.</param>
/// <param name="Rate">Of them.</param>
/// <param name="Limits">Columns of limits that narrow as the size grows, each a line.</param>
public sealed record FunnelColumns(int Size, int Rate, IReadOnlyList<int> Limits);

/// <summary>
/// Rates by size between limits that narrow: who is large stands where reading ends. Rows that are marked, those outside of all limits,
/// are diamonds with their number in the table, the others discs.
/// </summary>
public static class FunnelChart
{
    private const double Height = 236;
    private const double Top = 16;
    private const double Bottom = 200;
    private const double First = 46;
    private const double Last = Drawing.Width - 16;

    /// <param name="words">Around it.</param>
    /// <param name="table">A row each unit; the first column is its number.</param>
    /// <param name="columns">Which are drawn.</param>
    /// <param name="centre">The rate of all together; null: not told.</param>
    public static IHtmlContent Of(ChartWords words, ChartTable table, FunnelColumns columns, ChartCell? centre) =>
        Chart.Of(words, table, () => Draw(words, table, columns, centre));

    private static Drawing Draw(ChartWords words, ChartTable table, FunnelColumns columns, ChartCell? centre)
    {
        var drawing = new Drawing(Height, words.RightToLeft);
        var rates = table.Rows.Select(row => row.Cells[columns.Rate]).Where(cell => cell.Value is not null).ToList();
        var most = rates.MaxBy(cell => cell.Value);
        var size = table.Rows.Select(row => row.Cells[columns.Size]).MaxBy(cell => cell.Value);
        var x = new Scale(0, Math.Sqrt(size?.Value ?? 0), First, Last);
        var y = new Scale(0, Math.Max(most?.Value ?? 0, centre?.Value * 2 ?? 0), Bottom, Top);
        var bySize = table.Rows.Where(row => row.Cells[columns.Size].Value is not null).OrderBy(Size).ToList();
        foreach (var limit in columns.Limits)
        {
            drawing.Line("chart-limit", [.. bySize.Select(row => (X(row), y.At(row.Cells[limit].Value ?? 0)))]);
        }

        drawing.Line("chart-none", First, Bottom, Last, Bottom);
        if (centre is { Value: { } middle })
        {
            drawing.Line("chart-centre", First, y.At(middle), Last, y.At(middle));
            drawing.Text("chart-axis", First - 6, y.At(middle) + 4, centre.Text, "end");
        }

        foreach (var (at, row) in table.Rows.Index())
        {
            if (row.Cells[columns.Rate].Value is { } rate)
            {
                Point(drawing, row, at, rate, (X(row), y.At(rate)));
            }
        }

        if (most is not null && size is not null)
        {
            drawing.Text("chart-axis", First - 6, Top + 5, most.Text, "end");
            drawing.Text("chart-axis", Last, Bottom + 18, size.Text, "end");
            drawing.Text("chart-axis", First, Bottom + 18, table.Columns[columns.Size].Heading);
        }

        return drawing;

        double Size(ChartRow row) => row.Cells[columns.Size].Value ?? 0;

        double X(ChartRow row) => x.At(Math.Sqrt(Size(row)));
    }

    private static void Point(Drawing drawing, ChartRow row, int at, double rate, (double X, double Y) place)
    {
        if (!row.Marked)
        {
            drawing.Dot("chart-point chart-open", place.X, place.Y, 4, Chart.Of(at, rate));
            return;
        }

        drawing.Diamond("chart-outside", place.X, place.Y, 6, Chart.Of(at, rate));
        drawing.Text("chart-axis", place.X - 9, place.Y + 4, row.Cells[0].Text, "end");
    }
}
