using System.Collections.Concurrent;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// Connections to the mail server that wait for the next mail: at times of many, greeting and encryption are done once for all of them.
/// Nobody waits for a goodbye.
/// </summary>
internal sealed class SmtpLines : IAsyncDisposable
{
    /// <summary>Many servers take no more on one connection.</summary>
    private const int MostMails = 50;

    /// <summary>Servers close a silent connection after minutes, some after much less.</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(5);

    private readonly ConcurrentStack<SmtpLine> _idle = new();
    private readonly MailOptions _options;
    private readonly Timer _sweep;

    public SmtpLines(MailOptions options)
    {
        _options = options;
        _sweep = new Timer(_ => Sweep(), null, LongestIdle, LongestIdle);
    }

    /// <summary>A connection that has carried mail already; null where none is free.</summary>
    public SmtpLine? Used()
    {
        while (_idle.TryPop(out var line))
        {
            if (IsFresh(line))
            {
                return line;
            }

            _ = line.Part();
        }

        return null;
    }

    public async Task<SmtpLine> New(CancellationToken cancellation)
    {
        var line = new SmtpLine(_options);
        try
        {
            await line.Open(cancellation);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>After the server's yes.</summary>
    public void Keep(SmtpLine line)
    {
        if (line.Carried < MostMails)
        {
            _idle.Push(line);
        }
        else
        {
            _ = line.Part();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        await Task.WhenAll(TakeAll().Select(line => line.Part()));
    }

    private static bool IsFresh(SmtpLine line) => Environment.TickCount64 - line.UsedAt < LongestIdle.TotalMilliseconds;

    private void Sweep()
    {
        foreach (var line in TakeAll())
        {
            if (IsFresh(line))
            {
                _idle.Push(line);
            }
            else
            {
                _ = line.Part();
            }
        }
    }

    private List<SmtpLine> TakeAll()
    {
        List<SmtpLine> all = [];
        while (_idle.TryPop(out var line))
        {
            all.Add(line);
        }

        return all;
    }
}
