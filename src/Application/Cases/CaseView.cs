using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>Everything about a case on one page, as far as the caller may see it.</summary>
public sealed record CaseView(
    Guid ComplaintId,
    string? CaseNumber,
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
)
{
    /// <summary>Answers to the questions of its kind, without those that tell who filed where the caller may not know it.</summary>
    public IReadOnlyList<ShownKindAnswer> KindAnswers { get; init; } = [];

    /// <summary>It is with the complainant, who is to mend it, or did not in time; null where nothing is to be mended.</summary>
    public CaseCorrection? Correction { get; init; }

    /// <summary>What it said before it was mended, the last one first.</summary>
    public IReadOnlyList<EarlierVersion> EarlierVersions { get; init; } = [];

    /// <summary>Those that were linked to it as its duplicates, of those that the caller sees.</summary>
    public IReadOnlyList<Guid> Duplicates { get; init; } = [];

    /// <summary>What the complainant chose; another one than <c>category</c> only where the centre corrected it.</summary>
    public required string ChosenCategory { get; init; }
}

public sealed record NamedStaff(string UserId, string? Name);

public sealed record CaseComplainant(
    string? FullName,
    string? BirthDate,
    string Nationality,
    string? NationalNumber,
    string? Governorate,
    string? Address
)
{
    internal static CaseComplainant Of(SealedComplainant person, IComplaintSeal seal) =>
        new(
            seal.Open(Fields.FullName, person.FullName),
            seal.Open(Fields.BirthDate, person.BirthDate),
            person.Nationality,
            seal.OpenOrNull(Fields.NationalNumber, person.NationalNumber),
            seal.OpenOrNull(Fields.Governorate, person.Governorate),
            seal.OpenOrNull(Fields.Address, person.Address)
        );
}

public sealed record CaseContact(ContactChannel Channel, string? Address);

public sealed record CaseSubject(
    SubjectKind Kind,
    string? AgencyId,
    string? ServiceId,
    string? ServiceName,
    string? PersonName,
    string? PersonPosition
)
{
    /// <summary>Opened, with the service's name in the reader's language.</summary>
    internal static CaseSubject Of(Subject subject, GovernmentDirectory known, IComplaintSeal seal, Language language) =>
        new(
            subject.Kind,
            subject.AgencyId,
            subject.ServiceId,
            known.Services.GetValueOrDefault(subject.ServiceId ?? string.Empty)?.Names.In(language),
            seal.OpenOrNull(Fields.PersonName, subject.PersonName),
            seal.OpenOrNull(Fields.PersonPosition, subject.PersonPosition)
        );
}

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
/// <param name="Scan">Whether it was scanned for harmful software: what waits, or has some, is given to nobody.</param>
/// <param name="Copy">The file, or what the caller gets in its place.</param>
public sealed record CaseDocument(
    Guid DocumentId,
    string? FileName,
    string MediaType,
    long Size,
    DateTimeOffset AddedAt,
    bool Shared,
    DocumentSource Source,
    FileScanState Scan = FileScanState.NotScanned,
    DocumentCopy Copy = DocumentCopy.Original
);

/// <summary>What the caller gets of a document.</summary>
public enum DocumentCopy
{
    /// <summary>The file as it came.</summary>
    Original,

    /// <summary>A copy without name, place, device and author, since the identity is closed to the caller.</summary>
    Clean,

    /// <summary>Nothing: the file could not be taken apart, and may tell who filed.</summary>
    Impossible,
}

/// <summary>A step with who did it and why; the parameters are those of the event, opened. How a complainant came in is the centre's to
/// see: to an agency it could tell who filed.</summary>
public sealed record CaseStep(
    long Version,
    DateTimeOffset At,
    string Type,
    string Actor,
    string? ActorName,
    string? Reason,
    IReadOnlyDictionary<string, object> Data,
    WayIn? Way = null
)
{
    /// <summary>In the place of an actor: an auditor, told as no person.</summary>
    public const string Audit = "audit";
}

public sealed record CaseNote(Guid NoteId, DateTimeOffset At, string? By, string? Text);

public sealed record CaseAnswer(
    int Round,
    Outcome Outcome,
    string? Text,
    string? Remedy,
    RootCause? RootCause,
    DateTimeOffset AnsweredAt,
    bool Late,
    string? By,
    string? NoRemedyReason = null,
    string? TextForLinked = null
);

public sealed record CaseLink(Guid ComplaintId, LinkKind Kind);

/// <summary>A message about the case: whether it went out is a fact of its own. Never the address. <c>BouncedAt</c>: it had gone out, and
/// a later mail server gave it back.</summary>
public sealed record CaseMessage(
    Guid MessageId,
    string Kind,
    string To,
    ContactChannel Channel,
    string Status,
    int Attempts,
    DateTimeOffset QueuedAt,
    DateTimeOffset? SentAt,
    string? Failure,
    DateTimeOffset? BouncedAt
);
