using Ccs.Domain.Complaints;

namespace Ccs.Application.Tracking;

/// <summary>Where a complaint stands, as its complainant reads it.</summary>
public sealed record TrackingView(
    string? ComplaintCode,
    ComplaintStatus Status,
    int Round,
    NamedAgency? Agency,
    DateTimeOffset FiledAt,
    DateOnly? Deadline,
    bool Overdue,
    string? WaitingFor,
    IReadOnlyList<TimelineStep> Timeline,
    TrackedQuestion? Question,
    TrackedAnswer? Answer,
    TrackedRating? Rating,
    TrackedClosing? Closing,
    IReadOnlyList<TrackedDocument> Documents,
    IReadOnlyList<string> Can
);

/// <summary>An agency with its name in the caller's language.</summary>
public sealed record NamedAgency(string Id, string Name);

/// <param name="At">When.</param>
/// <param name="Type">The stored name of the event.</param>
/// <param name="Data">Its parameters; only those that the step has.</param>
public sealed record TimelineStep(DateTimeOffset At, string Type, IReadOnlyDictionary<string, object> Data);

public sealed record TrackedQuestion(string? Text, DateTimeOffset AskedAt);

/// <summary>The last answer; after a reopening it is that of an earlier round until the next one comes.</summary>
public sealed record TrackedAnswer(
    int Round,
    Outcome Outcome,
    string? Text,
    string? Remedy,
    DateTimeOffset AnsweredAt,
    IReadOnlyList<TrackedDocument> Documents
);

/// <param name="DocumentId">For the download.</param>
/// <param name="FileName">As its owner named it.</param>
/// <param name="MediaType">Found from the content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AddedAt">When.</param>
/// <param name="Source">Whose it is: the complainant's own, or shared by staff.</param>
public sealed record TrackedDocument(
    Guid DocumentId,
    string? FileName,
    string MediaType,
    long Size,
    DateTimeOffset AddedAt,
    DocumentSource Source
);

public sealed record TrackedRating(int Round, int Score, string? Comment, DateTimeOffset At);

public sealed record TrackedClosing(ClosingReason Reason, DateTimeOffset At);
