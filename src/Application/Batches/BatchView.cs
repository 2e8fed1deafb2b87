using System.Text.Json.Serialization;
using Ccs.Application.Tracking;
using Ccs.Domain.Batches;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Batches;

/// <summary>A batch as far as its reader sees it: members that they do not see are neither listed nor counted.</summary>
/// <param name="BatchId">Its id.</param>
/// <param name="Title">As its maker called it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Members">In the order of their numbers.</param>
/// <param name="Act">The last one; null where nobody has acted yet on a case that the reader sees.</param>
/// <param name="Done">Of that act: cases that it was done to, members still or not.</param>
/// <param name="Refused">Cases that it could not be done to, and why.</param>
/// <param name="Waiting">Cases that it is still to be done to.</param>
/// <param name="Can">members, interim-reply, answer.</param>
public sealed record BatchView(
    Guid BatchId,
    string? Title,
    DateTimeOffset MadeAt,
    IReadOnlyList<BatchMember> Members,
    BatchActView? Act,
    int Done,
    IReadOnlyList<BatchRefusal> Refused,
    int Waiting,
    IReadOnlyList<string> Can
)
{
    /// <summary>Stands for the versions of the members (<c>ETag</c>).</summary>
    [JsonIgnore]
    public string Tag { get; init; } = string.Empty;
}

public sealed record BatchMember(
    Guid ComplaintId,
    string? CaseNumber,
    ComplaintStatus Status,
    long Version,
    NamedAgency? Agency,
    DateOnly? Deadline
);

/// <param name="Kind">What was done.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="By">Who did.</param>
public sealed record BatchActView(BatchActKind Kind, DateTimeOffset At, string? By);

/// <param name="CaseNumber">Which case.</param>
/// <param name="Code">The rule, or <c>complaint.changed</c>.</param>
public sealed record BatchRefusal(string? CaseNumber, string Code);

/// <summary>One of the batches that somebody may go on with.</summary>
public sealed record BatchListItem(Guid BatchId, string? Title, DateTimeOffset MadeAt);
