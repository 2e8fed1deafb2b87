using System.Globalization;
using System.IO.Compression;
using System.Xml;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>
/// A table as a workbook, row by row. Texts stand in their cells as texts and never as formulas; numbers are numbers and days days. The
/// same table has the same bytes: nothing in the file tells when it was made.
/// </summary>
internal static class FigureXlsx
{
    /// <summary>Of a sheet, with its head: what the format allows. What is more stands on the next one.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The earliest that the format of the archive can say.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SpreadCheetahOptions Options = new()
    {
        DefaultDateTimeFormat = NumberFormat.Custom("yyyy-mm-dd"),
        DocumentProperties = null,
    };

    /// <param name="table">What to write.</param>
    /// <param name="to">Stays open.</param>
    /// <param name="draft">Read, written and empty: where the workbook is put together.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task Write(FigureTable table, Stream to, Stream draft, CancellationToken cancellation)
    {
        await using (var book = await Spreadsheet.CreateNewAsync(draft, Options, cancellation))
        {
            var sheets = 0;
            var rows = MostRows;
            await foreach (var row in table.Rows.WithCancellation(cancellation))
            {
                if (rows == MostRows)
                {
                    await Begin(book, table, ++sheets, cancellation);
                    rows = 1;
                }

                await book.AddRowAsync(row.Select(Cell).ToArray(), cancellation);
                rows++;
            }

            if (sheets == 0)
            {
                await Begin(book, table, 1, cancellation);
            }

            await book.FinishAsync(cancellation);
        }

        draft.Position = 0;
        await WithoutTimes(draft, to, cancellation);
    }

    private static async Task Begin(Spreadsheet book, FigureTable table, int number, CancellationToken cancellation)
    {
        await book.StartWorksheetAsync(number.ToString(CultureInfo.InvariantCulture), token: cancellation);
        await book.AddRowAsync(table.Columns.Select(column => new DataCell(column.Name)).ToArray(), cancellation);
    }

    private static DataCell Cell(object? cell) =>
        cell switch
        {
            null => default,
            string text => new DataCell(Written(FigureCells.Guarded(text))),
            DateOnly day => new DataCell(day.ToDateTime(TimeOnly.MinValue)),
            int or long => new DataCell(Convert.ToInt64(cell, CultureInfo.InvariantCulture)),
            _ => new DataCell(Convert.ToDouble(cell, CultureInfo.InvariantCulture)),
        };

    /// <summary>XML has no way to write most control characters.</summary>
    private static string? Written(string? text) =>
        text is null || text.All(CanBeWritten) ? text : string.Concat(text.Select(letter => CanBeWritten(letter) ? letter : '\uFFFD'));

    private static bool CanBeWritten(char letter) => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter);

    /// <summary>The library's archive says when each of its parts was written, and has no option to say nothing.</summary>
    private static async Task WithoutTimes(Stream draft, Stream to, CancellationToken cancellation)
    {
        await using var made = await ZipArchive.CreateAsync(draft, ZipArchiveMode.Read, leaveOpen: true, null, cancellation);
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, null, cancellation);
        foreach (var part in made.Entries)
        {
            var copy = archive.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoTime;
            await using var content = await part.OpenAsync(cancellation);
            await using var written = await copy.OpenAsync(cancellation);
            await content.CopyToAsync(written, cancellation);
        }
    }
}
