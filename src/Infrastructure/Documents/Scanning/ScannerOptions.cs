namespace Ccs.Infrastructure.Documents.Scanning;

/// <summary>Section <c>Ccs:Scanner</c>: where ClamAV's clamd listens. Neither: no scanner.</summary>
public sealed record ScannerOptions
{
    /// <summary>A Unix socket, such as <c>/run/clamav/clamd.ctl</c>; goes before <see cref="Host"/>.</summary>
    public string? Socket { get; init; }

    /// <summary>A name or an address.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 3310;

    /// <summary>For one file, from connecting to the verdict.</summary>
    public int TimeoutSeconds { get; init; } = 20;

    public bool IsSet => !string.IsNullOrWhiteSpace(Socket) || !string.IsNullOrWhiteSpace(Host);
}
