namespace Ccs.Application.Ports;

/// <summary>What is known of a file's harmlessness.</summary>
public enum FileScanState
{
    /// <summary>No scanner was set when it came; it is given out, and marked.</summary>
    NotScanned,

    /// <summary>The scanner did not answer when it came; it is given to nobody until it did.</summary>
    Waiting,

    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found after it had been taken in; it is given to nobody.</summary>
    Infected,
}

/// <summary>Whether files were scanned, and what for.</summary>
public interface IFileScans
{
    /// <summary>Of each of these documents; those that came before there was any scanning count as not scanned.</summary>
    Task<IReadOnlyDictionary<Guid, FileScanState>> Of(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation);

    /// <summary>Scans the documents that wait, oldest first, until the scanner does not answer.</summary>
    /// <returns>How many.</returns>
    Task<int> ScanWaiting(CancellationToken cancellation);

    /// <summary>For administrators: whether a scanner is set, whether it answers, and how many documents wait.</summary>
    Task<FileScanning> Status(CancellationToken cancellation);
}

/// <param name="IsSet">A scanner is configured.</param>
/// <param name="Answers">It answered just now.</param>
/// <param name="Waiting">Documents of complaints that nobody gets until they were scanned.</param>
public sealed record FileScanning(bool IsSet, bool Answers, int Waiting);

/// <summary>The document is there, and is not given out: it waits for the scanner, something was found in it, or it would tell who
/// filed.</summary>
/// <param name="code"><c>document.being-checked</c>, <c>document.harmful</c> or <c>document.tells-who</c>; HTTP 409.</param>
public sealed class DocumentHeldException(string code) : Exception($"Held: {code}")
{
    public string Code { get; } = code;
}
