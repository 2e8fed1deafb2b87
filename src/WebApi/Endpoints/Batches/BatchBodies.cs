namespace Ccs.WebApi.Endpoints.Batches;

/// <param name="Title">For colleagues; sealed.</param>
/// <param name="ComplaintIds">At most 1,000.</param>
public sealed record BatchBody(string? Title, IReadOnlyList<Guid>? ComplaintIds);

/// <param name="Add">Complaints that come in.</param>
/// <param name="Remove">Complaints that go out.</param>
public sealed record BatchMembersBody(IReadOnlyList<Guid>? Add, IReadOnlyList<Guid>? Remove);

/// <param name="Outcome">upheld, partly-upheld, not-upheld or outside-mandate.</param>
/// <param name="Text">Every complainant reads it; 40 characters at least.</param>
/// <param name="Remedy">What is done about it. An upheld answer has this or noRemedyReason, and not both.</param>
/// <param name="NoRemedyReason">Why an upheld answer has no remedy.</param>
/// <param name="RootCause">With an upheld answer: process, conduct, capacity, rules, information, system or none.</param>
/// <param name="TextForLinked">What those read whose complaints are duplicates of one of these.</param>
public sealed record BatchAnswerBody(
    string? Outcome,
    string? Text,
    string? Remedy,
    string? NoRemedyReason,
    string? RootCause,
    string? TextForLinked
);
