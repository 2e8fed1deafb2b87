namespace Ccs.Proof.Leaves;

/// <summary>Which event.</summary>
/// <param name="Sequence">In the store.</param>
/// <param name="EventId">Its own id.</param>
/// <param name="StreamId">The stream it stands in.</param>
/// <param name="Version">Its place there, from 1.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="At">To the microsecond.</param>
/// <param name="ComplaintId">That it is about; null: about none.</param>
public sealed record LoggedEvent(
    long Sequence,
    Guid EventId,
    Guid StreamId,
    long Version,
    string Type,
    DateTimeOffset At,
    Guid? ComplaintId
);

/// <summary>What a citizen is shown of who did it.</summary>
/// <param name="Office"><c>complainant</c>, <c>system</c> or an agency, as of the act; null where it was not recorded yet.</param>
/// <param name="What">Was looked at, of a look.</param>
/// <param name="DocumentId">Of a look at a file.</param>
/// <param name="Purpose">Of a look.</param>
public sealed record LoggedOffice(string? Office, string? What = null, Guid? DocumentId = null, string? Purpose = null);

/// <summary>What only auditors are shown.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Correlation">Of which call.</param>
/// <param name="Causation">By which message.</param>
public sealed record LoggedActor(string? Actor, string? Correlation = null, string? Causation = null);

/// <summary>What is stored with it, as digests of its canonical texts.</summary>
/// <param name="Headers">SHA-256.</param>
/// <param name="Data">SHA-256.</param>
public sealed record LoggedText(ReadOnlyMemory<byte> Headers, ReadOnlyMemory<byte> Data);
