namespace Ccs.Proof.Receipts;

/// <summary>Why a receipt proves nothing. The page, its script and <c>ccs-verify</c> say the same words, so that whoever helps somebody
/// knows what they saw.</summary>
public static class ReceiptFaults
{
    /// <summary>It is no receipt, or a part of it is none.</summary>
    public const string Unreadable = "receipt.unreadable";

    /// <summary>The number of the entry is above all that the checkpoint counts.</summary>
    public const string OutsideTree = "receipt.outside-tree";

    /// <summary>The entry is not where its proof says, or is another.</summary>
    public const string NotInTree = "receipt.not-in-tree";

    /// <summary>The checkpoint is of a log that nobody was asked to trust.</summary>
    public const string OtherLog = "receipt.other-log";

    /// <summary>The key of the log has not signed it, or a line below it is forged.</summary>
    public const string NotSigned = "receipt.not-signed";

    /// <summary>Fewer witnesses than the policy asks for.</summary>
    public const string FewWitnesses = "receipt.few-witnesses";

    /// <summary>The fields are not those that were promised.</summary>
    public const string OtherWords = "receipt.other-words";

    /// <summary>The entry is of another event.</summary>
    public const string OtherEvent = "receipt.other-event";

    /// <summary>In the order in which they are looked for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Unreadable, OutsideTree, NotInTree, OtherLog, NotSigned, FewWitnesses, OtherWords, OtherEvent];
}
