using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Site.Charts;

/// <summary>Which columns of the table are drawn as a line.</summary>
/// <param name="Value">Its height.</param>
/// <param name="Low">The lower limit.</param>
/// <param name="High">The upper one.</param>
public sealed record LineColumns(int Value, int Low, int High);

/// <summary>
/// A series with the limits between which it usually lies. Time runs as the reader reads. Rows that are marked, those outside of their
/// limits, are large diamonds, the others small discs.
/// </summary>
public static class LineChart
{
    private const double Height = 210;
    private const double Top = 16;
    private const double Bottom = 178;
    private const double First = 46;
    private const double Last = Drawing.Width - 10;

    /// <param name="words">Around it.</param>
    /// <param name="table">A row each point in time.</param>
    /// <param name="columns">Which are drawn.</param>
    /// <param name="centre">What it is in the middle; null: not told.</param>
    public static IHtmlContent Of(ChartWords words, ChartTable table, LineColumns columns, ChartCell? centre) =>
        Chart.Of(words, table, () => Draw(words, table, columns, centre));

    private static Drawing Draw(ChartWords words, ChartTable table, LineColumns columns, ChartCell? centre)
    {
        var drawing = new Drawing(Height, words.RightToLeft);
        var cells = table.Rows.SelectMany(row => new[] { columns.Value, columns.Low, columns.High }.Select(column => row.Cells[column]));
        var most = cells.Where(cell => cell.Value is not null).OrderByDescending(cell => cell.Value).FirstOrDefault();
        var scale = new Scale(0, most?.Value ?? 0, Bottom, Top);
        Limits(drawing, table, columns, scale);
        drawing.Line("chart-none", First, Bottom, Last, Bottom);
        if (most is not null)
        {
            drawing.Text("chart-axis", First - 6, Top + 5, most.Text, "end");
        }

        if (centre is { Value: { } middle })
        {
            drawing.Line("chart-centre", First, scale.At(middle), Last, scale.At(middle));
            drawing.Text("chart-axis", First - 6, scale.At(middle) + 4, centre.Text, "end");
        }

        foreach (var run in Runs(table, [columns.Value]))
        {
            drawing.Line("chart-line", [.. run.Select(at => (X(at, table), scale.At(Value(table, at, columns.Value))))]);
        }

        Points(drawing, table, columns, scale);
        drawing.Text("chart-axis", First, Height - 10, table.Rows[0].Tick);
        if (table.Rows.Count > 1)
        {
            drawing.Text("chart-axis", Last, Height - 10, table.Rows[^1].Tick, "end");
        }

        return drawing;
    }

    private static void Points(Drawing drawing, ChartTable table, LineColumns columns, Scale scale)
    {
        foreach (var (at, row) in table.Rows.Index())
        {
            if (row.Cells[columns.Value].Value is not { } value)
            {
                continue;
            }

            if (row.Marked)
            {
                drawing.Diamond("chart-outside", X(at, table), scale.At(value), 6, Chart.Of(at, value));
            }
            else
            {
                drawing.Dot("chart-point", X(at, table), scale.At(value), 2.5, Chart.Of(at, value));
            }
        }
    }

    private static void Limits(Drawing drawing, ChartTable table, LineColumns columns, Scale scale)
    {
        foreach (var run in Runs(table, [columns.Low, columns.High]))
        {
            var low = run.Select(at => (X(at, table), scale.At(Value(table, at, columns.Low)))).ToList();
            var high = run.Select(at => (X(at, table), scale.At(Value(table, at, columns.High)))).ToList();
            drawing.Line("chart-band", [.. high, .. Enumerable.Reverse(low)], closed: true);
            drawing.Line("chart-limit", low);
            drawing.Line("chart-limit", high);
        }
    }

    /// <summary>Rows that follow each other and have all of these.</summary>
    private static IEnumerable<IReadOnlyList<int>> Runs(ChartTable table, int[] columns)
    {
        List<int> run = [];
        for (var at = 0; at < table.Rows.Count; at++)
        {
            if (Array.TrueForAll(columns, column => table.Rows[at].Cells[column].Value is not null))
            {
                run.Add(at);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static double X(int at, ChartTable table) =>
        table.Rows.Count == 1 ? (First + Last) / 2 : First + ((Last - First) * at / (table.Rows.Count - 1));

    private static double Value(ChartTable table, int row, int column) => table.Rows[row].Cells[column].Value ?? 0;
}
