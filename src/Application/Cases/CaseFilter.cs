using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>What a queue shows. Everything that is given must hold.</summary>
public sealed record CaseFilter
{
    /// <summary>In the place of an officer: nobody is appointed.</summary>
    public const string Nobody = "none";

    /// <summary>Any of these; null: whatever it is.</summary>
    public IReadOnlyList<ComplaintStatus>? Statuses { get; init; }

    /// <summary>These and no others; null: any.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>The agency asked for and all below it; null: any.</summary>
    public IReadOnlyList<string>? AgencyIds { get; init; }

    /// <summary>An account's id, or <see cref="Nobody"/>; null: anybody's.</summary>
    public string? OfficerId { get; init; }

    /// <summary>Whose move it is.</summary>
    public Mover? WaitingFor { get; init; }

    /// <summary>Filed at this instant or later.</summary>
    public DateTimeOffset? FiledFrom { get; init; }

    /// <summary>Filed before this instant.</summary>
    public DateTimeOffset? FiledBefore { get; init; }

    /// <summary>Answered at this instant or later, and not reopened since.</summary>
    public DateTimeOffset? AnsweredFrom { get; init; }

    /// <summary>True: only overdue on <see cref="Today"/>; false: only not overdue.</summary>
    public bool? Overdue { get; init; }

    /// <summary>True: only those that the centre is asked to pass on; false: only the others.</summary>
    public bool? CentreAsked { get; init; }

    /// <summary>True: only those whose correction did not come in time; false: only the others.</summary>
    public bool? CorrectionUnanswered { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>The category asked for and its sub-categories; null: any.</summary>
    public IReadOnlyList<string>? CategoryIds { get; init; }

    /// <summary>A whole case number was typed.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Each word must be found in one of the ways.</summary>
    public IReadOnlyList<SearchWord> Words { get; init; } = [];

    public CaseSort Sort { get; init; }

    /// <summary>As it came from <c>next</c>.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>Counts no further than this: enough for "more than", and no queue costs more than that; null: to the end.</summary>
    public int? CountUpTo { get; init; }
}

/// <summary>Whose move a case waits for.</summary>
public enum Mover
{
    Agency,
    Complainant,
}

/// <summary>
/// One word, found in the personal text by its token of one of the caller's places, or in the names of the reference data by the ids that
/// bear it.
/// </summary>
public sealed record SearchWord(
    IReadOnlyList<string> Tokens,
    IReadOnlyList<string> AgencyIds,
    IReadOnlyList<string> ServiceIds,
    IReadOnlyList<string> CategoryIds
);

/// <summary>Orders of a queue.</summary>
public enum CaseSort
{
    /// <summary>Earliest deadline first, so the overdue on top; without a deadline last.</summary>
    Deadline,

    /// <summary>Oldest first.</summary>
    Filed,

    /// <summary>Newest first.</summary>
    Newest,
}
