namespace Ccs.Application.Tracking;

/// <summary>It was sent back: what is missing, and what there is to mend.</summary>
/// <param name="Missing">In the centre's words.</param>
/// <param name="AskedAt">When.</param>
/// <param name="CorrectBy">The last day on which it is waited for.</param>
/// <param name="Lapsed">It is not waited for any more; a correction is still taken.</param>
/// <param name="ClockStands">The deadline waits for it.</param>
/// <param name="Title">As it is now.</param>
/// <param name="Description">As it is now.</param>
/// <param name="RemedySought">As it is now.</param>
/// <param name="AgencyId">That was named; null: "I don't know".</param>
/// <param name="ServiceId">That was named.</param>
/// <param name="Category">With the service it says which questions are asked besides.</param>
public sealed record TrackedCorrection(
    string? Missing,
    DateTimeOffset AskedAt,
    DateOnly? CorrectBy,
    bool Lapsed,
    bool ClockStands,
    string? Title,
    string? Description,
    string? RemedySought,
    string? AgencyId,
    string? ServiceId,
    string Category
);
