namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>A report as a table.</summary>
/// <param name="Columns">In their order; the same for every answer to the same kind of question, whatever stands in the rows.</param>
/// <param name="Rows">Cells in the order of the columns, each of the kind of its column, or nothing. Read once.</param>
internal sealed record FigureTable(IReadOnlyList<FigureColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Columns by a short list of their names, with a mark behind those that are no text: <c>#</c> whole numbers, <c>~</c>
    /// decimals, <c>@</c> days.</summary>
    public static FigureColumn[] Named(string columns) => [.. columns.Split(',').Select(Column)];

    public static FigureColumn Column(string name) =>
        name[^1] switch
        {
            '#' => new FigureColumn(name[..^1], FigureCell.Whole),
            '~' => new FigureColumn(name[..^1], FigureCell.Decimal),
            '@' => new FigureColumn(name[..^1], FigureCell.Day),
            _ => new FigureColumn(name, FigureCell.Text),
        };
}

/// <param name="Name">As the report calls it; of a term with its name before it: <c>late.rate</c>.</param>
/// <param name="Kind">Of its cells.</param>
internal sealed record FigureColumn(string Name, FigureCell Kind);

/// <summary>What stands in a column.</summary>
internal enum FigureCell
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>An <see cref="int"/> or a <see cref="long"/>.</summary>
    Whole,

    /// <summary>A <see cref="double"/>, or any other number.</summary>
    Decimal,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,
}

/// <summary>Texts in tables that spreadsheets open.</summary>
internal static class FigureCells
{
    private const string BeginFormulas = "=+-@\t\r\0";

    /// <summary>
    /// A text that begins as a formula does has an apostrophe before it, which is how a spreadsheet is told that it is text (ASVS 1.2.10):
    /// also where the file itself says so already, since people save what they have opened as something else.
    /// </summary>
    public static string? Guarded(string? text) =>
        text is { Length: > 0 } && BeginFormulas.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}
