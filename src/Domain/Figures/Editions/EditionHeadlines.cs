using System.Runtime.InteropServices;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Editions;

/// <summary>Half of the answers of a month took no longer.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MedianOfMonth(EditionMonth Month, int Days);

/// <summary>The few figures that matter to a citizen: of the last twelve months of an edition, added up as shown.</summary>
public sealed record EditionHeadlines
{
    private const int Latest = 12;

    public required EditionMonth From { get; init; }

    public required EditionMonth To { get; init; }

    public required long Filed { get; init; }

    public required long InTime { get; init; }

    public required long Due { get; init; }

    public required long Satisfied { get; init; }

    public required long Rated { get; init; }

    public required long Unrated { get; init; }

    /// <summary>Of the latest month that has one.</summary>
    public required MedianOfMonth? Median { get; init; }

    /// <summary>Of fewer nothing is said.</summary>
    public bool SaysDue => Due >= PublishedCell.FewestTold;

    /// <summary>Of fewer nothing is said.</summary>
    public bool SaysRated => Rated >= PublishedCell.FewestTold;

    /// <summary>Null where no month is told.</summary>
    public static EditionHeadlines? Of(Edition edition)
    {
        var rows = edition.Months.TakeLast(Latest).Where(row => row.Figures.Filed is not null).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var median = rows.FindLast(row => row.Figures.MedianDays is not null);
        return new EditionHeadlines
        {
            From = EditionMonth.Parse(rows[0].Month)!.Value,
            To = EditionMonth.Parse(rows[^1].Month)!.Value,
            Filed = Sum(EditionColumn.Filed),
            InTime = Sum(EditionColumn.InTime),
            Due = Sum(EditionColumn.InTime) + Sum(EditionColumn.Late),
            Satisfied = Sum(EditionColumn.Satisfied),
            Rated = Sum(EditionColumn.Satisfied) + Sum(EditionColumn.Dissatisfied),
            Unrated = Sum(EditionColumn.Unrated),
            Median = median is null ? null : new MedianOfMonth(EditionMonth.Parse(median.Month)!.Value, median.Figures.MedianDays!.Value),
        };

        long Sum(EditionColumn column) => rows.Sum(row => column.Of(row.Figures)?.Value ?? 0);
    }
}
