using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ccs.TestKit;

/// <summary>
/// A mail server of a few lines, for tests of what happens when it is down, slow or cut off in the middle.
/// It takes every mail and keeps its text, unless its manners are bad.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly ConcurrentQueue<string> _envelopes = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SmtpManners _manners;
    private readonly Task _loop;
    private int _connections;

    private SmtpSink(int port, SmtpManners manners)
    {
        _manners = manners;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _loop = Loop();
    }

    /// <summary>The raw text of every mail taken.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    /// <summary>The lines that name sender and recipient, of every mail.</summary>
    public IReadOnlyList<string> Envelopes => [.. _envelopes];

    /// <summary>How often somebody has connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Somebody has connected.</summary>
    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>A port on which nobody listens.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public static SmtpSink Listen(int port) => new(port, SmtpManners.Good);

    /// <summary>On a port of its own choice.</summary>
    public static SmtpSink With(SmtpManners manners) => new(0, manners);

    /// <summary>Takes the connection and never says a word.</summary>
    public static SmtpSink Silent(int port) => new(port, SmtpManners.Good with { Silent = true });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Loop()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _reached.TrySetResult();
                _ = _manners.Silent ? Hold(client) : Serve(client);
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    /// <summary>A connection that nothing held would be closed as soon as memory is tidied up, and that is an answer.</summary>
    private async Task Hold(TcpClient client)
    {
        using var held = client;
        await Task.Delay(Timeout.Infinite, _stop.Token);
    }

    private async Task Serve(TcpClient client)
    {
        using var owned = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    await Take(reader);
                    await Task.Delay(_manners.Taking, _stop.Token);
                    await writer.WriteLineAsync("250 taken");
                    if (_manners.OneMailEach)
                    {
                        return;
                    }

                    break;
                case "EHLO" when _manners.Reports:
                    await writer.WriteLineAsync("250-sink");
                    await writer.WriteLineAsync("250 DSN");
                    break;
                case "MAIL":
                    _envelopes.Enqueue(line);
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "RCPT":
                    _envelopes.Enqueue(line);
                    await writer.WriteLineAsync(_manners.Recipient(line));
                    break;
                case "QUIT" when _manners.DeafToQuit:
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task Take(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            lines.Add(line);
        }

        _mails.Enqueue(string.Join('\n', lines));
    }
}

/// <summary>How a mail server behaves.</summary>
/// <param name="Silent">Takes the connection and never says a word.</param>
/// <param name="DeafToQuit">Never answers the goodbye.</param>
/// <param name="OneMailEach">Closes the connection after a mail, without a word.</param>
/// <param name="Taking">Between the end of the text and the yes.</param>
/// <param name="Recipient">The answer to a line with a recipient.</param>
/// <param name="Reports">Lets a sender say how it is told of failures (RFC 3461).</param>
public sealed record SmtpManners(
    bool Silent,
    bool DeafToQuit,
    bool OneMailEach,
    TimeSpan Taking,
    Func<string, string> Recipient,
    bool Reports = false
)
{
    public static readonly SmtpManners Good = new(false, false, false, TimeSpan.Zero, _ => "250 ok");
}
