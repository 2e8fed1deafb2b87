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
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    public static byte[] Of(FigureTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            csv.WriteHeader([.. table.Columns]);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
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
                csv.WriteField(cell as string);
                break;
        }
    }
}

/// <summary>A report as a table.</summary>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">Cells in the order of the columns: texts, numbers, days, or nothing.</param>
internal sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
