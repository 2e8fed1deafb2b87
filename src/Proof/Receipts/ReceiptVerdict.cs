namespace Ccs.Proof.Receipts;

/// <summary>What holds of a receipt.</summary>
/// <param name="Fault">The first that was found, of <see cref="ReceiptFaults"/>; null: all that it shows is proven.</param>
/// <param name="Entries">In the order of the receipt; empty where it can't be read.</param>
public sealed record ReceiptVerdict(string? Fault, IReadOnlyList<EntryVerdict> Entries)
{
    public static ReceiptVerdict Unreadable { get; } = new(ReceiptFaults.Unreadable, []);
}

/// <summary>What holds of one entry, as far as it was looked at: after a fault nothing is.</summary>
/// <param name="Fault">Null: none.</param>
/// <param name="Index">In the log, from 0.</param>
/// <param name="Size">Leaves of the checkpoint.</param>
/// <param name="Origin">Of the log.</param>
/// <param name="Cosigned">Who of the witnesses have signed. The log's own clock is none.</param>
/// <param name="Witnesses">How many the policy knows.</param>
/// <param name="ClockAt">When the log's own clock has signed; null: it hasn't.</param>
/// <param name="Opened">What was said, where the receipt opens it.</param>
public sealed record EntryVerdict(
    string? Fault,
    long Index = 0,
    long Size = 0,
    string Origin = "",
    IReadOnlyList<string>? Cosigned = null,
    int Witnesses = 0,
    DateTimeOffset? ClockAt = null,
    OpenedVerdict? Opened = null
);

/// <param name="Type">Stored name of the event, as its first part proves; null: kept back.</param>
/// <param name="At">When; null likewise.</param>
/// <param name="Proven">Fields that are shown.</param>
/// <param name="KeptBack">How many are not.</param>
public sealed record OpenedVerdict(string? Type, DateTimeOffset? At, IReadOnlyList<ReceiptField> Proven, int KeptBack);
