using System.Net.Sockets;
using Ccs.Application.Ports;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Documents.Scanning;

/// <summary>
/// Asks clamd about a file. What it does not answer about waits; after it did not answer it is left alone for a while, so that uploads do
/// not wait for it one after the other.
/// </summary>
internal sealed partial class FileScanner(ScannerOptions options, TimeProvider clock, ILogger<FileScanner> logger)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private long _restUntil;

    public bool IsSet => options.IsSet;

    /// <param name="clear">From its beginning to its end.</param>
    /// <param name="patiently">Also where it did not answer a moment ago.</param>
    /// <param name="cancellation">Of the call.</param>
    public async Task<FileScanState> Scan(Stream clear, bool patiently, CancellationToken cancellation)
    {
        if (!options.IsSet)
        {
            return FileScanState.NotScanned;
        }

        if (!patiently && clock.GetUtcNow().UtcTicks < Interlocked.Read(ref _restUntil))
        {
            return FileScanState.Waiting;
        }

        var answer = await Ask((connection, within) => connection.Scan(clear, within), cancellation);
        switch (answer)
        {
            case not null when answer.EndsWith(" OK", StringComparison.Ordinal):
                return FileScanState.Clean;
            case not null when answer.EndsWith(" FOUND", StringComparison.Ordinal):
                LogFound(answer);
                return FileScanState.Infected;
            default:
                LogAway(answer ?? "none");
                Interlocked.Exchange(ref _restUntil, (clock.GetUtcNow() + Rest).UtcTicks);
                return FileScanState.Waiting;
        }
    }

    public async Task<bool> Answers(CancellationToken cancellation) =>
        options.IsSet && await Ask((connection, within) => connection.Ping(within), cancellation) == "PONG";

    /// <returns>Null: it can't be reached, or takes too long.</returns>
    private async Task<string?> Ask(Func<ClamdConnection, CancellationToken, Task<string>> question, CancellationToken cancellation)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        within.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            using var connection = await ClamdConnection.Open(options, within.Token);
            return await question(connection, within.Token);
        }
        catch (Exception away) when (away is SocketException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The scanner found something: {Answer}")]
    private partial void LogFound(string answer);

    [LoggerMessage(LogLevel.Warning, "The scanner gives no verdict (answer: {Answer}); files wait")]
    private partial void LogAway(string answer);
}
