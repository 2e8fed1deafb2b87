namespace Ccs.Infrastructure.Proof;

/// <summary>Something that is not as it was.</summary>
/// <param name="Kind">One of the words of <see cref="LogKinds"/>.</param>
/// <param name="What">For whoever looks into it: numbers, nothing of a case.</param>
public sealed record LogFinding(string Kind, string What);

/// <summary>What a check of the log found.</summary>
/// <param name="Leaves">That were looked at.</param>
/// <param name="Events">Among them.</param>
/// <param name="Findings">Empty: all is as it was.</param>
public sealed record LogReport(long Leaves, long Events, IReadOnlyList<LogFinding> Findings);

/// <summary>Kinds of what was done to the log or to the events.</summary>
public static class LogKinds
{
    /// <summary>The row of an event is not what was logged.</summary>
    public const string Edited = "edited";

    /// <summary>Nor is its place or time, though all that its seal covers is whole: it was put elsewhere, or dated otherwise.</summary>
    public const string Moved = "moved";

    /// <summary>Events, whole in themselves, stand in each other's place.</summary>
    public const string Reordered = "reordered";

    /// <summary>An event was dated otherwise before it had a leaf: long before the log saw it, or after.</summary>
    public const string Backdated = "backdated";

    /// <summary>An event is gone, and later ones are there.</summary>
    public const string Deleted = "deleted";

    /// <summary>The last events are gone.</summary>
    public const string Truncated = "truncated";

    /// <summary>Nobody of ours wrote it.</summary>
    public const string Inserted = "inserted";

    /// <summary>A genuine event came too late for the writer; it gets its leaf now.</summary>
    public const string Late = "late";

    /// <summary>A leaf, a tile or the state is not what the events make.</summary>
    public const string Rewritten = "rewritten";

    /// <summary>The log's own key has promised two trees: whoever wrote it anew had the key.</summary>
    public const string Resigned = "re-signed";

    /// <summary>The database has less than was promised.</summary>
    public const string RolledBack = "rolled back";

    /// <summary>A stream says another number of events than it has.</summary>
    public const string Stream = "stream";
}
