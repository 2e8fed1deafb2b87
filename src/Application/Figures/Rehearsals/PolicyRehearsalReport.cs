using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Rehearsals;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>Which days would have been promised.</summary>
public sealed record PolicyRehearsalReport : RehearsalReport
{
    internal PolicyRehearsalReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>What was rehearsed.</summary>
    public required RehearsedPolicy Policy { get; init; }

    /// <summary>That were gone through.</summary>
    public required long Complaints { get; init; }

    /// <summary>Rounds whose day the rules of today, with the policies of then, do not give: nothing is said of them.</summary>
    public required long LeftOut { get; init; }

    /// <summary>All rounds that began in the window and were promised a day.</summary>
    public required PolicyRehearsalItem Whole { get; init; }

    /// <summary>By the agency that had the round first, and by whose policy its day was set; by key.</summary>
    public required IReadOnlyList<PolicyRehearsalItem> Items { get; init; }

    /// <summary>How many rounds were promised how many working days at first, and would have been.</summary>
    public required IReadOnlyList<RehearsedDays> Promises { get; init; }
}

/// <param name="Key">Of the agency; null of the whole.</param>
/// <param name="Name">In the caller's language.</param>
/// <param name="Rounds">Of these something is said.</param>
/// <param name="Earlier">Their day would have been an earlier one.</param>
/// <param name="Later">Their day would have been a later one.</param>
/// <param name="Answered">They were answered.</param>
/// <param name="AnsweredAfter">After the day that was promised.</param>
/// <param name="AnsweredAfterRehearsed">After the day that would have been promised, had the answer come when it came.</param>
public sealed record PolicyRehearsalItem(
    string? Key,
    string? Name,
    long Rounds,
    long Earlier,
    long Later,
    long Answered,
    long AnsweredAfter,
    long AnsweredAfterRehearsed
)
{
    internal static PolicyRehearsalItem Of(string? key, string? name, IReadOnlyList<RehearsedRound> rounds) =>
        new(
            key,
            name,
            rounds.Count,
            rounds.LongCount(round => round.Rehearsed < round.Recorded),
            rounds.LongCount(round => round.Rehearsed > round.Recorded),
            rounds.LongCount(round => round.Answered is not null),
            rounds.LongCount(round => round.AnsweredAfter),
            rounds.LongCount(round => round.AnsweredAfterOther)
        );
}

/// <param name="WorkingDays">From the assignment, or the reopening, to the day.</param>
/// <param name="Recorded">Rounds that were promised so many.</param>
/// <param name="Rehearsed">That would have been.</param>
public sealed record RehearsedDays(int WorkingDays, long Recorded, long Rehearsed);
