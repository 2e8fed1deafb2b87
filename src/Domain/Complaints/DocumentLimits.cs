namespace Ccs.Domain.Complaints;

/// <summary>What may be handed in with a complaint.</summary>
public static class DocumentLimits
{
    /// <summary>Files per complaint, for the complainant and for staff each; and for each answer.</summary>
    public const int Count = 10;

    /// <summary>Bytes of one file.</summary>
    public const long Bytes = 10 * 1024 * 1024;

    /// <summary>Bytes of all files of one side, or of one answer.</summary>
    public const long BytesTogether = 25 * 1024 * 1024;
}
