using Ccs.Application.Cases;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Tracking;

/// <summary>Where a complaint stands, as its complainant reads it. <c>ChosenCategory</c> is their own choice, which the centre may have
/// corrected since.</summary>
public sealed record TrackingView(
    string? ComplaintCode,
    string? CaseNumber,
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
    IReadOnlyList<string> Can,
    NamedCategory Category,
    NamedCategory ChosenCategory
)
{
    /// <summary>What the complainant wrote, as it is now.</summary>
    public required TrackedComplaint Complaint { get; init; }

    /// <summary>The last of every round that has one, the first round first; <c>answer</c> is the last of them.</summary>
    public IReadOnlyList<TrackedAnswer> Answers { get; init; } = [];

    /// <summary>Answers to the questions of its kind.</summary>
    public IReadOnlyList<ShownKindAnswer> KindAnswers { get; init; } = [];

    /// <summary>It was sent back to be mended; null where nothing is to be.</summary>
    public TrackedCorrection? Correction { get; init; }
}

/// <summary>The complainant's own words; null where the person was erased.</summary>
/// <param name="Title">In one sentence.</param>
/// <param name="Description">What happened.</param>
/// <param name="RemedySought">What is asked for; null: nothing was written.</param>
/// <param name="IncidentDate">The day on which it happened; null: not given.</param>
/// <param name="Subject">What it is about, as it was named.</param>
/// <param name="Documents">The complainant's own files.</param>
public sealed record TrackedComplaint(
    string? Title,
    string? Description,
    string? RemedySought,
    DateOnly? IncidentDate,
    CaseSubject Subject,
    IReadOnlyList<TrackedDocument> Documents
);

/// <summary>A category with its name in the caller's language.</summary>
public sealed record NamedCategory(string Id, string Name);

/// <summary>An agency with its name in the caller's language.</summary>
public sealed record NamedAgency(string Id, string Name);

/// <param name="At">When.</param>
/// <param name="Type">The stored name of the event, without its version.</param>
/// <param name="Data">Its parameters; only those that the step has.</param>
public sealed record TimelineStep(DateTimeOffset At, string Type, IReadOnlyDictionary<string, object> Data);

/// <param name="Text">As the officer asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="ReplyBy">The last day on which a reply is waited for; null where none was told yet.</param>
/// <param name="Lapsed">It is not waited for any more; a reply is still taken.</param>
/// <param name="ClockStands">The deadline waits for the reply.</param>
public sealed record TrackedQuestion(string? Text, DateTimeOffset AskedAt, DateOnly? ReplyBy, bool Lapsed, bool ClockStands);

/// <summary>The last answer; after a reopening it is that of an earlier round until the next one comes.
/// <c>OfOriginal</c>: the complaint was joined with another one, and this is what came of that.</summary>
public sealed record TrackedAnswer(
    int Round,
    Outcome Outcome,
    string? Text,
    string? Remedy,
    DateTimeOffset AnsweredAt,
    IReadOnlyList<TrackedDocument> Documents,
    string? NoRemedyReason = null,
    bool OfOriginal = false
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

/// <param name="Reason">Why it is closed.</param>
/// <param name="Rejection">With <c>rejected</c>: which condition it did not meet. A duplicate waits for the answer to its original.</param>
/// <param name="At">When.</param>
public sealed record TrackedClosing(ClosingReason Reason, RejectionReason? Rejection, DateTimeOffset At);
