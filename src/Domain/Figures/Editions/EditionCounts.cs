using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Editions;

/// <summary>What was counted for a row. It never leaves the house: what is published is <see cref="EditionCells"/>.</summary>
public sealed record EditionCounts
{
    public static readonly EditionCounts None = new();

    /// <summary>Complaints that were filed.</summary>
    public long Filed { get; init; }

    /// <summary>Of what fell due.</summary>
    public long InTime { get; init; }

    /// <summary>Of what fell due.</summary>
    public long Late { get; init; }

    /// <summary>Answers rated 3 to 5 by the complainant.</summary>
    public long Satisfied { get; init; }

    /// <summary>Answers rated 1 or 2.</summary>
    public long Dissatisfied { get; init; }

    /// <summary>Answers that nobody rated.</summary>
    public long Unrated { get; init; }

    /// <summary>Rounds whose time the median is of.</summary>
    public long Timed { get; init; }

    /// <summary>Working days by which half were answered, open cases counted; null: not reached.</summary>
    public int? Median { get; init; }

    public static EditionCounts Of(FigureCounts counts, FigureTimes? times = null) =>
        new()
        {
            Filed = counts.Filed,
            InTime = counts.Late.N - counts.Late.X,
            Late = counts.Late.X,
            Satisfied = counts.Dissatisfied.N - counts.Dissatisfied.X,
            Dissatisfied = counts.Dissatisfied.X,
            Unrated = counts.Rated.N - counts.Rated.X,
            Timed = times is null ? 0 : times.Answered.Total + times.Ended.Total + times.Open.Total,
            Median = times is null ? null : MedianOf(times),
        };

    /// <summary>Of both; a median of two is none.</summary>
    public EditionCounts Plus(EditionCounts other) =>
        new()
        {
            Filed = Filed + other.Filed,
            InTime = InTime + other.InTime,
            Late = Late + other.Late,
            Satisfied = Satisfied + other.Satisfied,
            Dissatisfied = Dissatisfied + other.Dissatisfied,
            Unrated = Unrated + other.Unrated,
        };

    private static int? MedianOf(FigureTimes times) =>
        AnsweredShare.Needed(times.Answered.Total, times.Ended.Total, times.Open.Total)
            ? AnsweredShare.Of(times.Answered, times.Ended, times.Open).Median
            : KaplanMeier.Of(times.Answered, times.Ended.Plus(times.Open)).Median;
}
