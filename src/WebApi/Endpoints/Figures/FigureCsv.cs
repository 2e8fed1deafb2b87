using System.Globalization;
using System.Text;
using CsvHelper;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>
/// A table as CSV that spreadsheets open right: with a byte order mark, and a text that begins as a formula does stays text. Numbers are
/// numbers.
/// </summary>
internal static class FigureCsv
{
    /// <param name="table">What to write.</param>
    /// <param name="to">Stays open.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task Write(FigureTable table, Stream to, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            foreach (var cell in row)
            {
                Write(csv, cell);
            }

            csv.EndRecord();
        }
    }

    private static void Write(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case DateOnly day:
                csv.WriteField(day);
                break;
            case IConvertible and not string:
                // Never text, so that a minus is a minus and no formula.
                csv.WriteField(Convert.ToDouble(cell, CultureInfo.InvariantCulture) as double?);
                break;
            default:
                csv.WriteField(FigureCells.Guarded(cell as string));
                break;
        }
    }
}
