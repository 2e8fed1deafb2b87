namespace Ccs.WebApi.Endpoints.Cases;

public sealed record PlaceBody(string? AgencyId, string? Reason);

public sealed record TextBody(string? Text);

/// <param name="UserId">A user's id or name.</param>
public sealed record UserBody(string? UserId);

/// <param name="Severity">1 to 4.</param>
/// <param name="Safety">Danger to health or safety.</param>
/// <param name="Urgent">Harm grows with waiting.</param>
public sealed record AssessmentBody(int? Severity, bool Safety, bool Urgent);

/// <param name="CategoryId">One that complaints are filed under.</param>
/// <param name="Reason">The complainant reads it.</param>
public sealed record CategoryBody(string? CategoryId, string? Reason);

public sealed record HearingBody(DateTimeOffset? HeardAt, string? Text);

public sealed record DocumentBody(Guid? UploadId, bool Shared);

/// <param name="Until">A date; a day off moves to the next working day.</param>
/// <param name="Reason">The complainant reads it.</param>
public sealed record ExtensionBody(string? Until, string? Reason);

/// <param name="Outcome">upheld, partly-upheld, not-upheld or outside-mandate.</param>
/// <param name="Text">The complainant reads it; 40 characters at least.</param>
/// <param name="Remedy">What is done about it. An upheld answer has this or noRemedyReason, and not both.</param>
/// <param name="RootCause">With an upheld answer: process, conduct, capacity, rules, information, system or none.</param>
/// <param name="UploadIds">Files for the complainant.</param>
/// <param name="NoRemedyReason">Why an upheld answer has no remedy; the complainant reads it.</param>
/// <param name="TextForLinked">What those read whose complaints are duplicates of this one; 40 characters at least. Without it they read
/// the outcome alone.</param>
public sealed record AnswerBody(
    string? Outcome,
    string? Text,
    string? Remedy,
    string? RootCause,
    IReadOnlyList<Guid>? UploadIds,
    string? NoRemedyReason = null,
    string? TextForLinked = null
);

/// <param name="Reason">not-eligible, outside-scope, duplicate (linked to an original that is open or answered), insufficient (only where
/// a correction or a question was left open),
/// before-court or abusive.</param>
/// <param name="Text">The complainant reads it.</param>
public sealed record RejectionBody(string? Reason, string? Text);

/// <param name="Missing">What is missing, in plain words; the complainant reads it.</param>
public sealed record CorrectionBody(string? Missing);

/// <param name="ComplaintId">The other one.</param>
/// <param name="Kind">duplicate-of or related-to.</param>
public sealed record LinkBody(Guid? ComplaintId, string? Kind);

public sealed record BarBody(string? UserId, string? Reason);
