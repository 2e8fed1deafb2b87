using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>Everything about a case on one page, as far as the caller may see it.</summary>
public sealed record CaseView(
    Guid ComplaintId,
    string? ComplaintCode,
    ComplaintStatus Status,
    int Round,
    long Version,
    NamedAgency? Agency,
    NamedStaff? Officer,
    DateOnly? Deadline,
    bool Overdue,
    string? WaitingFor,
    EscalationLevel Level,
    CaseComplainant? Complainant,
    CaseContact? Contact,
    CaseSubject Subject,
    string Category,
    string Governorate,
    DateOnly? IncidentDate,
    string? Title,
    string? Description,
    string? RemedySought,
    bool Confidential,
    CaseAssistance? Assistance,
    CaseAssessment? Assessment,
    IReadOnlyList<CaseDocument> Documents,
    IReadOnlyList<CaseStep> Timeline,
    IReadOnlyList<CaseNote> Notes,
    TrackedQuestion? Question,
    IReadOnlyList<CaseAnswer> Answers,
    TrackedRating? Rating,
    IReadOnlyList<CaseLink> Links,
    IReadOnlyList<CaseMessage> Messages,
    bool Erased,
    IReadOnlyList<string> Can
);

public sealed record NamedStaff(string UserId, string? Name);

public sealed record CaseComplainant(
    string? FullName,
    string? BirthDate,
    string Nationality,
    string? NationalNumber,
    string? Governorate,
    string? Address
);

public sealed record CaseContact(ContactChannel Channel, string? Address);

public sealed record CaseSubject(
    SubjectKind Kind,
    string? AgencyId,
    string? ServiceId,
    string? ServiceName,
    string? PersonName,
    string? PersonPosition
);

/// <summary>Who of the centre filed it for the complainant, and why.</summary>
public sealed record CaseAssistance(string UserId, string? Name, string? Reason);

public sealed record CaseAssessment(int Severity, bool Safety, bool Urgent);

/// <param name="DocumentId">For the download.</param>
/// <param name="FileName">As its owner named it.</param>
/// <param name="MediaType">Found from the content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AddedAt">When.</param>
/// <param name="Shared">The complainant sees it.</param>
/// <param name="Source">Whose it is.</param>
public sealed record CaseDocument(
    Guid DocumentId,
    string? FileName,
    string MediaType,
    long Size,
    DateTimeOffset AddedAt,
    bool Shared,
    DocumentSource Source
);

/// <summary>A step with who did it and why; the parameters are those of the event, opened.</summary>
public sealed record CaseStep(
    long Version,
    DateTimeOffset At,
    string Type,
    string Actor,
    string? ActorName,
    string? Reason,
    IReadOnlyDictionary<string, object> Data
);

public sealed record CaseNote(Guid NoteId, DateTimeOffset At, string? By, string? Text);

public sealed record CaseAnswer(
    int Round,
    Outcome Outcome,
    string? Text,
    string? Remedy,
    RootCause? RootCause,
    DateTimeOffset AnsweredAt,
    bool Late,
    string? By
);

public sealed record CaseLink(Guid ComplaintId, LinkKind Kind);

/// <summary>A message about the case: whether it went out is a fact of its own. Never the address.</summary>
public sealed record CaseMessage(
    Guid MessageId,
    string Kind,
    string To,
    ContactChannel Channel,
    string Status,
    int Attempts,
    DateTimeOffset QueuedAt,
    DateTimeOffset? SentAt,
    string? Failure
);
