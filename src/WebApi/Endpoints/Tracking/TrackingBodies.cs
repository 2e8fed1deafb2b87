using Ccs.Application.Cases;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Mapster;

namespace Ccs.WebApi.Endpoints.Tracking;

/// <param name="Contact">Email or phone, in any usual writing.</param>
/// <param name="ComplaintCode">In any case, with or without separators.</param>
public sealed record TrackingBody(string? Contact, string? ComplaintCode);

/// <param name="Contact">Email or phone, in any usual writing.</param>
public sealed record RecoveryBody(string? Contact);

public sealed record InformationBody(string? Text, IReadOnlyList<Guid>? UploadIds);

/// <param name="Title">Anew.</param>
/// <param name="Description">Anew.</param>
/// <param name="RemedySought">Anew; null or empty: none.</param>
/// <param name="UploadIds">Files that come to those that are there.</param>
/// <param name="Answers">To the questions of its kind, all of them; null: as they are, without those not asked of what is named
/// now.</param>
/// <param name="AgencyId">Null: as it is; empty: not known.</param>
/// <param name="ServiceId">Null: as it is, or none where the agency is another one now; empty: none.</param>
public sealed record CorrectedBody(
    string? Title,
    string? Description,
    string? RemedySought,
    IReadOnlyList<Guid>? UploadIds,
    IReadOnlyDictionary<string, string?>? Answers,
    string? AgencyId = null,
    string? ServiceId = null
);

public sealed record DocumentsBody(IReadOnlyList<Guid>? UploadIds);

/// <param name="Score">1 to 5.</param>
/// <param name="Comment">Optional.</param>
public sealed record RatingBody(int? Score, string? Comment);

public sealed record EmptyBody;

/// <summary>The tracking view and the token for the other calls.</summary>
public sealed record TrackingOpened(
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
    NamedCategory ChosenCategory,
    string Token,
    DateTimeOffset ExpiresAt
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

    public static TrackingOpened From(OpenedTracking opened) =>
        opened.View.Adapt<TrackingOpened>(ReadModels.Mapping) with
        {
            Token = opened.Token,
            ExpiresAt = opened.ExpiresAt,
        };
}
