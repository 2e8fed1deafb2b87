using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ccs.TestKit;

/// <summary>
/// A mail server of a few lines, for tests of what happens when it is down, slow or cut off in the middle.
/// It takes every mail and keeps its text.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _silent;
    private readonly Task _loop;

    private SmtpSink(int port, bool silent)
    {
        _silent = silent;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _loop = Loop();
    }

    /// <summary>The raw text of every mail taken.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    /// <summary>Somebody has connected.</summary>
    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>A port on which nobody listens.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public static SmtpSink Listen(int port) => new(port, silent: false);

    /// <summary>Takes the connection and never says a word.</summary>
    public static SmtpSink Silent(int port) => new(port, silent: true);

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
                _reached.TrySetResult();
                _ = _silent ? Task.Delay(Timeout.Infinite, _stop.Token) : Serve(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
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
                    await writer.WriteLineAsync("250 taken");
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
