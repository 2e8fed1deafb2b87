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

public sealed record DocumentsBody(IReadOnlyList<Guid>? UploadIds);

/// <param name="Score">1 to 5.</param>
/// <param name="Comment">Optional.</param>
public sealed record RatingBody(int? Score, string? Comment);

public sealed record EmptyBody;

/// <summary>The tracking view and the token for the other calls.</summary>
public sealed record TrackingOpened(
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
    IReadOnlyList<string> Can,
    string Token,
    DateTimeOffset ExpiresAt
)
{
    public static TrackingOpened From(OpenedTracking opened) =>
        opened.View.Adapt<TrackingOpened>(ReadModels.Mapping) with
        {
            Token = opened.Token,
            ExpiresAt = opened.ExpiresAt,
        };
}
