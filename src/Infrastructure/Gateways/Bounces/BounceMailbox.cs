using Ccs.Application.Ports;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Gateways.Bounces;

/// <summary>
/// The mailbox that undeliverable mail is returned to. Reports that were looked at are marked as seen, whatever they said; everything else
/// there is left to whoever reads it.
/// </summary>
internal sealed partial class BounceMailbox(BounceOptions options, BounceReport report, TimeProvider clock, ILogger<BounceMailbox> logger)
{
    /// <summary>Of one run; the next one goes on.</summary>
    private const int MostReports = 200;

    /// <summary>Other nodes may read it after this one: what it saw long ago is of no interest.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    private (string Reason, DateTimeOffset At)? _failure;

    /// <summary>Why it could not be read lately; null where all is well.</summary>
    public string? Trouble => _failure is { } last && clock.GetUtcNow() - last.At < Remembered ? last.Reason : null;

    /// <param name="record">Says whether something was changed.</param>
    /// <param name="cancellation">Of the job.</param>
    /// <returns>How much was changed.</returns>
    public async Task<int> Read(Func<Bounce, CancellationToken, Task<bool>> record, CancellationToken cancellation)
    {
        if (!options.AreRead)
        {
            return 0;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.RunSeconds));
        using var line = new ImapLine(options, limit.Token);
        var changed = 0;
        try
        {
            await line.Open();
            foreach (var id in (await line.Reports()).Take(MostReports))
            {
                changed += await Take(line, id, record, limit.Token) ? 1 : 0;
            }

            await line.Part();
            _failure = null;
        }
        catch (Exception failure) when (ImapLine.IsOfTheServer(failure) && !cancellation.IsCancellationRequested)
        {
            // Never the server's own words: they may hold what is in the mails.
            _failure = ($"imap {failure.GetType().Name}", clock.GetUtcNow());
            TellFailure(failure.GetType().Name);
        }

        return changed;
    }

    private async Task<bool> Take(
        ImapLine line,
        MailKit.UniqueId id,
        Func<Bounce, CancellationToken, Task<bool>> record,
        CancellationToken cancellation
    )
    {
        if (await line.Fetch(id) is not { } mail)
        {
            return false;
        }

        await using var owned = mail;
        var changed = false;
        try
        {
            changed = await report.Read(mail, cancellation) is { } bounce && await record(bounce, cancellation);
        }
        catch (NoticeHeldException)
        {
            // Sent at this very moment: the next run looks at it again.
            return false;
        }

        await line.MarkSeen(id);
        return changed;
    }

    [LoggerMessage(LogLevel.Warning, "The mailbox of bounces could not be read: {Failure}")]
    private partial void TellFailure(string failure);
}
