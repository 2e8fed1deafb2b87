using Ccs.Domain.Complaints;

namespace Ccs.Application.Audit;

/// <summary>
/// What was erased, when, which key went with it, what remains and why; with the proof from the public log. It has no personal data and no
/// account: the centre may hand it to whoever asked for the erasure.
/// </summary>
/// <param name="CaseNumber">What everybody may know it by; null: it was never verified.</param>
/// <param name="ComplaintId">As the log names it.</param>
/// <param name="State">How far it has come.</param>
/// <param name="ErasedAt">UTC.</param>
/// <param name="Cause">Why.</param>
/// <param name="MadeAt">When this was written.</param>
public sealed record ErasureCertificate(
    string? CaseNumber,
    Guid ComplaintId,
    ErasureState State,
    DateTimeOffset ErasedAt,
    ErasureCause Cause,
    DateTimeOffset MadeAt
)
{
    /// <summary>How it is to be read (<c>docs/evidence-format.md</c>).</summary>
    public string Format { get; } = "ccs-erasure/1";

    /// <summary>The key that wrapped the complaint's own, which was destroyed with the erasure.</summary>
    public required ErasedKey Key { get; init; }

    /// <summary>Kinds of what can be read by nobody any more.</summary>
    public required IReadOnlyList<ErasedThing> Erased { get; init; }

    /// <summary>What remains; the page says why.</summary>
    public required IReadOnlyList<RemainingThing> Remains { get; init; }

    /// <summary>Files that were erased.</summary>
    public required int Files { get; init; }

    /// <summary>The erasure, and the destruction of the key once it is done; empty: the log takes them in within seconds.</summary>
    public required IReadOnlyList<ProvenEvent> Proofs { get; init; }
}

/// <param name="Name">Such as <c>bucket:7f.3</c>; null: it was erased before that was noted.</param>
/// <param name="DestroyedAt">UTC; null: not yet.</param>
/// <param name="DueOn">The day by which it is destroyed, as a rule; null: it is.</param>
public sealed record ErasedKey(string? Name, DateTimeOffset? DestroyedAt, DateOnly? DueOn);

/// <summary>How far an erasure has come.</summary>
public enum ErasureState
{
    /// <summary>The complaint's key is gone from the database. A dump of before still opens with the keys that wrap data keys.</summary>
    Erased,

    /// <summary>Those are destroyed too: every older copy is noise.</summary>
    BeyondRecovery,
}

/// <summary>What is erased.</summary>
public enum ErasedThing
{
    Person,
    Contact,
    Texts,
    Answers,
    Notes,
    Files,
    SearchTerms,
}

/// <summary>What remains, and nobody's words are among it.</summary>
public enum RemainingThing
{
    Steps,
    Accounts,
    Groups,
    Outcome,
    CaseNumber,
    Looks,
    Marks,
    Reason,
    Log,
}
