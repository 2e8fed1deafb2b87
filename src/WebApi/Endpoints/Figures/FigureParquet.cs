using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>
/// A table as Parquet, for whoever asks further in SQL: typed columns, null where there is nothing, texts as they are. The names of columns
/// have an underscore where those of the other tables have a dot, which engines take for a level of a structure.
/// </summary>
internal static class FigureParquet
{
    /// <summary>Rows that are held at once.</summary>
    private const int Group = 20_000;

    /// <param name="table">What to write.</param>
    /// <param name="about">What the rows don't say, kept in the foot of the file.</param>
    /// <param name="to">Can be sought in; stays open.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task Write(FigureTable table, IReadOnlyDictionary<string, string> about, Stream to, CancellationToken cancellation)
    {
        DataField[] fields = [.. table.Columns.Select(Field)];
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), to, cancellationToken: cancellation);
        writer.CustomMetadata = about.ToDictionary(StringComparer.Ordinal);
        await foreach (var rows in table.Rows.Chunk(Group).WithCancellation(cancellation))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                await Write(group, fields[i], table.Columns[i].Kind, [.. rows.Select(row => row[i])], cancellation);
            }

            group.CompleteValidate();
        }
    }

    private static DataField Field(FigureColumn column)
    {
        var name = column.Name.Replace('.', '_');
        return column.Kind switch
        {
            FigureCell.Whole => new DataField(name, typeof(long), isNullable: true),
            FigureCell.Decimal => new DataField(name, typeof(double), isNullable: true),
            FigureCell.Day => new DataField(name, typeof(DateOnly), isNullable: true),
            _ => new DataField(name, typeof(string), isNullable: true),
        };
    }

    private static async Task Write(
        ParquetRowGroupWriter group,
        DataField field,
        FigureCell kind,
        IReadOnlyList<object?> cells,
        CancellationToken cancellation
    )
    {
        switch (kind)
        {
            case FigureCell.Whole:
                await group.WriteAsync<long>(field, Of(cells, Whole), cancellationToken: cancellation);
                break;
            case FigureCell.Decimal:
                await group.WriteAsync<double>(field, Of(cells, Decimal), cancellationToken: cancellation);
                break;
            case FigureCell.Day:
                await group.WriteAsync<DateOnly>(field, Of(cells, cell => (DateOnly)cell), cancellationToken: cancellation);
                break;
            default:
                await group.WriteAsync(field, cells.Select(cell => (string)cell!).ToArray());
                break;
        }
    }

    private static long Whole(object cell) => Convert.ToInt64(cell, CultureInfo.InvariantCulture);

    private static double Decimal(object cell) => Convert.ToDouble(cell, CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<T?> Of<T>(IReadOnlyList<object?> cells, Func<object, T> value)
        where T : struct => cells.Select(cell => cell is null ? (T?)null : value(cell)).ToArray();
}
