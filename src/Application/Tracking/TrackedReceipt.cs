using System.Text.Json.Serialization;

namespace Ccs.Application.Tracking;

/// <summary>
/// What the complainant holds against everybody: that their words stand in the public log, as they gave them. Two sheets, to be kept
/// apart.
/// </summary>
/// <param name="Sealed">False: not yet; <see cref="Seconds"/> say when to ask again, and nothing is promised.</param>
public sealed record TrackedReceipt(bool Sealed)
{
    private const string Version = "ccs-receipt/1";

    /// <summary>After which to ask again.</summary>
    private const int Wait = 3;

    public static TrackedReceipt Waiting { get; } = new(false) { Seconds = Wait };

    /// <summary>How it is to be read (<c>docs/evidence-format.md</c>).</summary>
    public string Format { get; } = Version;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seconds { get; private init; }

    /// <summary>The first sheet: it names nothing, and is safe to keep and to show.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProofSheet? Proof { get; init; }

    /// <summary>The second sheet: whoever has it knows who complained, and of what.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OpeningSheet? Opening { get; init; }
}

/// <param name="Entries">Of the log.</param>
public sealed record ProofSheet(IReadOnlyList<ProvenEntry> Entries);

/// <param name="Index">In the log, from 0.</param>
/// <param name="Leaf">Its hash, base64.</param>
/// <param name="Digests">Of the first four parts of the leaf, hex.</param>
/// <param name="Salt">Of the fifth, hex.</param>
/// <param name="Commitment">To the words; it is the fifth part. Hex.</param>
/// <param name="Proof">That the entry stands in the log, with the signed checkpoint (C2SP tlog-proof).</param>
public sealed record ProvenEntry(long Index, string Leaf, IReadOnlyList<string> Digests, string Salt, string Commitment, string Proof);

/// <param name="Events">What was said, in its order.</param>
public sealed record OpeningSheet(IReadOnlyList<OpenedEvent> Events);

/// <param name="Entry">Which of the entries of the first sheet, from 0.</param>
/// <param name="Type">Its stored name, as the first part of the leaf proves.</param>
/// <param name="At">When.</param>
/// <param name="Event">The first part of the leaf: which event it is.</param>
/// <param name="Secret">Opens all fields, base64url.</param>
/// <param name="Fields">What was said.</param>
public sealed record OpenedEvent(
    int Entry,
    string Type,
    DateTimeOffset At,
    OpenedPart Event,
    string Secret,
    IReadOnlyList<OpenedField> Fields
);

/// <param name="Text">Of the part.</param>
/// <param name="Salt">Hex.</param>
public sealed record OpenedPart(string Text, string Salt);

/// <param name="Name">Which.</param>
/// <param name="Text">As it was given.</param>
public sealed record OpenedField(string Name, string Text);
