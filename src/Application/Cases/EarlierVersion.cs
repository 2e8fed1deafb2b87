namespace Ccs.Application.Cases;

/// <summary>What a complaint said before it was mended.</summary>
/// <param name="ReplacedAt">When.</param>
/// <param name="Title">As it was.</param>
/// <param name="Description">As it was.</param>
/// <param name="RemedySought">As it was.</param>
/// <param name="AgencyId">That was named; null: "I don't know".</param>
/// <param name="ServiceId">That was named.</param>
/// <param name="KindAnswers">As they were, without those that tell who filed where the caller may not know it.</param>
public sealed record EarlierVersion(
    DateTimeOffset ReplacedAt,
    string? Title,
    string? Description,
    string? RemedySought,
    string? AgencyId,
    string? ServiceId,
    IReadOnlyList<ShownKindAnswer> KindAnswers
);

/// <summary>It is with the complainant, who is to mend it, or did not in time.</summary>
/// <param name="Missing">As they read it.</param>
/// <param name="AskedAt">When.</param>
/// <param name="CorrectBy">The last day on which it is waited for.</param>
/// <param name="Lapsed">It is not waited for any more: the centre decides.</param>
public sealed record CaseCorrection(string? Missing, DateTimeOffset AskedAt, DateOnly? CorrectBy, bool Lapsed);
