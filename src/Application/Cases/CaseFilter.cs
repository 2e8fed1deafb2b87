using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>What a queue shows. Everything that is given must hold.</summary>
public sealed record CaseFilter
{
    public ComplaintStatus? Status { get; init; }

    /// <summary>The agency asked for and all below it; null: any.</summary>
    public IReadOnlyList<string>? AgencyIds { get; init; }

    public string? OfficerId { get; init; }

    /// <summary>True: only overdue on <see cref="Today"/>; false: only not overdue.</summary>
    public bool? Overdue { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>The category asked for and its sub-categories; null: any.</summary>
    public IReadOnlyList<string>? CategoryIds { get; init; }

    /// <summary>A whole complaint code was typed.</summary>
    public string? ComplaintCode { get; init; }

    /// <summary>Each word must be found in one of the ways.</summary>
    public IReadOnlyList<SearchWord> Words { get; init; } = [];

    public CaseSort Sort { get; init; }

    /// <summary>As it came from <c>next</c>.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <summary>One word, found in the personal text by its token, or in the names of the reference data by the ids that bear it.</summary>
public sealed record SearchWord(
    string Token,
    IReadOnlyList<string> AgencyIds,
    IReadOnlyList<string> ServiceIds,
    IReadOnlyList<string> CategoryIds);

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
