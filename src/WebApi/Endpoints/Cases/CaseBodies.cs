namespace Ccs.WebApi.Endpoints.Cases;

public sealed record PlaceBody(string? AgencyId, string? Reason);

public sealed record TextBody(string? Text);

/// <param name="UserId">A user's id or name.</param>
public sealed record UserBody(string? UserId);

/// <param name="Severity">1 to 4.</param>
/// <param name="Safety">Danger to health or safety.</param>
/// <param name="Urgent">Harm grows with waiting.</param>
public sealed record AssessmentBody(int? Severity, bool Safety, bool Urgent);

public sealed record HearingBody(DateTimeOffset? HeardAt, string? Text);

public sealed record DocumentBody(Guid? UploadId, bool Shared);

/// <param name="Until">A date; a day off moves to the next working day.</param>
/// <param name="Reason">The complainant reads it.</param>
public sealed record ExtensionBody(string? Until, string? Reason);

/// <param name="Outcome">upheld, partly-upheld, not-upheld or outside-mandate.</param>
/// <param name="Text">The complainant reads it.</param>
/// <param name="Remedy">What is done about it.</param>
/// <param name="RootCause">With an upheld answer: process, conduct, capacity, rules, information, system or none.</param>
/// <param name="UploadIds">Files for the complainant.</param>
public sealed record AnswerBody(string? Outcome, string? Text, string? Remedy, string? RootCause, IReadOnlyList<Guid>? UploadIds);

/// <param name="Reason">not-eligible, outside-scope, duplicate, insufficient, before-court or abusive.</param>
/// <param name="Text">The complainant reads it.</param>
public sealed record RejectionBody(string? Reason, string? Text);

/// <param name="ComplaintId">The other one.</param>
/// <param name="Kind">duplicate-of or related-to.</param>
public sealed record LinkBody(Guid? ComplaintId, string? Kind);

public sealed record BarBody(string? UserId, string? Reason);
