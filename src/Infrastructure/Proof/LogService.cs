using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Proof;

/// <summary>Writes the log where no other node does. Nothing waits for it: filings go on whatever becomes of it.</summary>
internal sealed class LogService(LogWriter writer, LogOptions options, TimeProvider clock, ILogger<LogService> logger) : BackgroundService
{
    /// <summary>Between two transactions, where one takes all there is.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Until it is tried again.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    private string? _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var term = await writer.TryBegin(stoppingToken);
                if (term is not null)
                {
                    _told = null;
                    await Serve(term, stoppingToken);
                }
            }
            catch (LogTroubleException trouble)
            {
                Tell(LogLevel.Critical, trouble.Message);
            }
            catch (Exception failed) when (failed is DbException or IOException or UnauthorizedAccessException or TimeoutException)
            {
                Tell(LogLevel.Warning, failed.GetType().Name);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                Tell(LogLevel.Error, failed.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Retry, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Serve(LogTerm term, CancellationToken cancellation)
    {
        var signed = TimeProvider.System.GetTimestamp();
        while (!cancellation.IsCancellationRequested)
        {
            var more = await term.Append(cancellation) == EventFeed.Most;
            if (!more || TimeProvider.System.GetElapsedTime(signed) > Pause)
            {
                await term.Sign(cancellation);
                signed = TimeProvider.System.GetTimestamp();
            }

            if (more)
            {
                continue;
            }

            if (await IsDue(term, cancellation))
            {
                await LogWriter.PublishAll(term, cancellation);
            }

            await writer.Rest(Pause, cancellation);
        }
    }

    private async Task<bool> IsDue(LogTerm term, CancellationToken cancellation) =>
        await term.PublishedAt(cancellation) is not { } last
        || clock.GetUtcNow() - last >= options.Every
        || await term.IsAsked(cancellation);

    /// <summary>Once for each trouble, however often it is met.</summary>
    private void Tell(LogLevel level, string what)
    {
        if (_told != what)
        {
            logger.Log(level, "The log of events is not written: {Trouble}", what);
            _told = what;
        }
    }
}
