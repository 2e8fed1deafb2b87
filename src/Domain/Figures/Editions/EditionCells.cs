using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Editions;

/// <summary>
/// What is published of a row. Each count stands in one cell alone; what is made of several (what fell due, what was answered, shares) is
/// made of the cells as shown. Null is a cell that is not told.
/// </summary>
public sealed record EditionCells
{
    public static readonly EditionCells NotTold = new();

    private const int Digits = 3;

    /// <summary>Complaints filed.</summary>
    public PublishedCell? Filed { get; init; }

    /// <summary>Fell due, and was answered by the promised day.</summary>
    public PublishedCell? InTime { get; init; }

    /// <summary>Fell due, and was not.</summary>
    public PublishedCell? Late { get; init; }

    /// <summary>Answers rated 3 to 5 by whoever complained.</summary>
    public PublishedCell? Satisfied { get; init; }

    /// <summary>Answers rated 1 or 2.</summary>
    public PublishedCell? Dissatisfied { get; init; }

    /// <summary>Answers that were not rated.</summary>
    public PublishedCell? Unrated { get; init; }

    /// <summary>By this working day half were answered, open cases counted; null: not reached, or of too few.</summary>
    public int? MedianDays { get; init; }

    /// <summary>All that fell due: the sum of two cells.</summary>
    public long? Due => InTime?.Value + Late?.Value;

    /// <summary>All answers: the sum of three cells.</summary>
    public long? Answered => Satisfied?.Value + Dissatisfied?.Value + Unrated?.Value;

    /// <summary>Of what fell due.</summary>
    public double? InTimeShare => Share(InTime, Due);

    /// <summary>Of the answers that were rated.</summary>
    public double? SatisfiedShare => Share(Satisfied, Satisfied?.Value + Dissatisfied?.Value);

    public static EditionCells Of(EditionCounts counts) => OfAnswers(OfDue(counts), counts);

    /// <summary>What is settled soon: what was filed, and what fell due.</summary>
    public static EditionCells OfDue(EditionCounts counts) =>
        new()
        {
            Filed = PublishedCell.Of(counts.Filed),
            InTime = PublishedCell.Of(counts.InTime),
            Late = PublishedCell.Of(counts.Late),
        };

    /// <summary>With what complainants said of the answers, and how long they took.</summary>
    public static EditionCells OfAnswers(EditionCells due, EditionCounts counts) =>
        due with
        {
            Satisfied = PublishedCell.Of(counts.Satisfied),
            Dissatisfied = PublishedCell.Of(counts.Dissatisfied),
            Unrated = PublishedCell.Of(counts.Unrated),
            // Of two numbers, since the one that it is of is not published by itself.
            MedianDays =
                due.Filed is { } filed && PublishedCell.Median(counts.Median, filed) is { } median
                    ? PublishedCell.Median(median, PublishedCell.Of(counts.Timed))
                    : null,
        };

    private static double? Share(PublishedCell? part, long? whole) =>
        part is { } cell && whole is { } all && PublishedCell.Share(cell, new PublishedCell(all, false)) is { } share
            ? Math.Round(share, Digits, MidpointRounding.AwayFromZero)
            : null;
}
