using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Editions;

/// <summary>The numbers behind the cells of an edition, with the bounds that the cells tell.</summary>
internal sealed class EditionNumbers
{
    private const int RoundedBy = 2;

    private readonly Dictionary<(string Month, int Column), int> _months = [];
    private readonly List<int> _bands = [];

    public NarrowedBounds Bounds { get; } = new();

    /// <summary>Those that are told as a band.</summary>
    public IReadOnlyList<int> Bands => _bands;

    /// <summary>The number of a month: the same one whatever it is asked for.</summary>
    public int Of(EditionMonthRow row, EditionColumn column)
    {
        if (!_months.TryGetValue((row.Month, column.Place), out var number))
        {
            number = Add(column.Of(row.Figures));
            _months.Add((row.Month, column.Place), number);
        }

        return number;
    }

    /// <summary>What the months add up to.</summary>
    public int Sum(IReadOnlyList<EditionMonthRow> months, EditionColumn column)
    {
        var sum = Bounds.Add(0, NarrowedBounds.Unbounded);
        Bounds.Zero([.. months.Select(row => (Of(row, column), 1)), (sum, -1)]);
        return sum;
    }

    /// <summary>The numbers of the rows of a table, each once.</summary>
    public IReadOnlyList<int> Of(IReadOnlyList<EditionRow> rows, EditionColumn column) =>
        [.. rows.Select(row => Add(column.Of(row.Figures)))];

    private int Add(PublishedCell? cell)
    {
        var number = cell switch
        {
            null => Bounds.Add(0, NarrowedBounds.Unbounded),
            { IsBand: true } => Bounds.Add(PublishedCell.Lowest, PublishedCell.Highest),
            { Value: 0 } => Bounds.Add(0, 0),
            { Value: var shown } => Bounds.Add(shown - RoundedBy, shown + RoundedBy),
        };
        if (cell is { IsBand: true })
        {
            _bands.Add(number);
        }

        return number;
    }
}
