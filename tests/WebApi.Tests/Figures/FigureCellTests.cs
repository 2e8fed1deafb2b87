using System.Text;
using Ccs.WebApi.Endpoints.Figures;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Parquet;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Cells that no name in the directory can have, and tables that are empty or long.</summary>
public sealed class FigureCellTests
{
    private static readonly FigureColumn[] Columns = FigureTable.Named("text,whole#,decimal~,day@");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+964", "'+964")]
    [InlineData("-5", "'-5")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\0x", "'\0x")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void What_begins_as_a_formula_is_guarded(string? text, string? guarded) => FigureCells.Guarded(text).ShouldBe(guarded);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("\0x")]
    [InlineData("a\u0001b")]
    [InlineData("دهۆک 😀")]
    public async Task Any_text_gives_a_file_that_can_be_read(string text)
    {
        using var xlsx = new MemoryStream();
        using var draft = new MemoryStream();
        await FigureXlsx.Write(Table([text, 1L, -0.5, new DateOnly(2026, 10, 31)]), xlsx, draft, Ct);
        using var book = SpreadsheetDocument.Open(xlsx, isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Last().Elements<Cell>().ToList();
        cells[0].DataType!.Value.ShouldBe(CellValues.InlineString);
        cells[0].InnerText.ShouldBe(FigureCells.Guarded(text)!.Replace('\0', '\uFFFD').Replace('\u0001', '\uFFFD'));
        (cells[1].InnerText, cells[2].InnerText).ShouldBe(("1", "-0.5"));
        DateTime.FromOADate(double.Parse(cells[3].InnerText, null)).ShouldBe(new DateTime(2026, 10, 31));

        using var parquet = new MemoryStream();
        await FigureParquet.Write(Table([text, 1L, -0.5, null]), new Dictionary<string, string>(StringComparer.Ordinal), parquet, Ct);
        await using var reader = await ParquetReader.CreateAsync(parquet, cancellationToken: Ct);
        using var group = reader.OpenRowGroupReader(0);
        var texts = new string?[1];
        await group.ReadAsync(reader.Schema.FindDataField("text"), texts.AsMemory(), cancellationToken: Ct);
        texts.ShouldBe([text]);
    }

    [Fact]
    public async Task Numbers_of_a_table_of_characters_are_numbers_and_a_minus_is_one()
    {
        using var csv = new MemoryStream();
        await FigureCsv.Write(Table(["-x", -3L, -0.5, new DateOnly(2026, 10, 31)], [null, null, null, null]), csv, Ct);
        var lines = Encoding.UTF8.GetString(csv.ToArray())[1..].Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldBe(["text,whole,decimal,day", "'-x,-3,-0.5,2026-10-31", ",,,"]);
    }

    [Fact]
    public async Task The_same_table_has_the_same_bytes_and_an_empty_one_has_its_head()
    {
        (await Xlsx(Table())).ShouldBe(await Xlsx(Table()));
        using var book = SpreadsheetDocument.Open(new MemoryStream(await Xlsx(Table())), isEditable: false);
        book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ShouldHaveSingleItem();

        (await Parquet(Table())).ShouldBe(await Parquet(Table()));
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(await Parquet(Table())), cancellationToken: Ct);
        reader.Schema.GetDataFields().Select(field => field.Name).ShouldBe(["text", "whole", "decimal", "day"]);
    }

    [Fact]
    public async Task What_a_sheet_can_not_hold_stands_on_the_next_one()
    {
        var rows = Enumerable.Range(0, FigureXlsx.MostRows).Select(number => (IReadOnlyList<object?>)[(long)number]).ToAsyncEnumerable();
        var made = await Xlsx(new FigureTable(FigureTable.Named("n#"), rows));
        using var book = SpreadsheetDocument.Open(new MemoryStream(made), isEditable: false);
        book.WorkbookPart!.WorksheetParts.Count().ShouldBe(2);
    }

    private static FigureTable Table(params IReadOnlyList<object?>[] rows) => new(Columns, rows.ToAsyncEnumerable());

    private static async Task<byte[]> Xlsx(FigureTable table)
    {
        using var made = new MemoryStream();
        using var draft = new MemoryStream();
        await FigureXlsx.Write(table, made, draft, Ct);
        return made.ToArray();
    }

    private static async Task<byte[]> Parquet(FigureTable table)
    {
        using var made = new MemoryStream();
        await FigureParquet.Write(table, new Dictionary<string, string>(StringComparer.Ordinal), made, Ct);
        return made.ToArray();
    }
}
