using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>A part of a queue.</summary>
public sealed record CaseList(IReadOnlyList<CaseListItem> Items, string? Next, long Total);

/// <summary>A row as staff read it.</summary>
public sealed record CaseListItem(
    Guid ComplaintId,
    string? CaseNumber,
    ComplaintStatus Status,
    int Round,
    long Version,
    NamedAgency? Agency,
    string? OfficerId,
    string? OfficerName,
    SubjectKind SubjectKind,
    string Category,
    string? ServiceId,
    string Governorate,
    string? Title,
    DateTimeOffset FiledAt,
    DateOnly? Deadline,
    bool Overdue,
    string? WaitingFor,
    EscalationLevel Level,
    int? Severity,
    bool Safety,
    bool Urgent,
    bool Confidential,
    bool CentreAsked
)
{
    /// <summary>It was sent back for correction, and nothing came in time: the centre decides.</summary>
    public bool CorrectionUnanswered { get; init; }
}
