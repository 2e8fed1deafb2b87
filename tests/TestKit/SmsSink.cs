using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ccs.TestKit;

/// <summary>An SMS gateway in the form of Kannel's sendsms, of a few lines:
/// it refuses as often as it is told to, then accepts, and keeps every request line.</summary>
public sealed class SmsSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _loop;
    private volatile int _refusals;
    private int _refused;

    public SmsSink(int refusals)
    {
        _refusals = refusals;
        _listener.Start();
        _loop = Loop();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/cgi-bin/sendsms";

    /// <summary>Path and query of each request that was accepted.</summary>
    public IReadOnlyList<string> Accepted => [.. _requests];

    /// <summary>How many were refused.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public void AcceptFromNowOn() => _refusals = 0;

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
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Serve(client);
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task Serve(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var request = await reader.ReadLineAsync() ?? string.Empty;
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
            // The headers say nothing that matters here.
        }

        var refused = _refusals > 0;
        _refusals -= refused ? 1 : 0;
        _refused += refused ? 1 : 0;
        if (!refused)
        {
            _requests.Enqueue(request.Split(' ')[1]);
        }

        var (status, body) = refused
            ? ("503 Service Unavailable", "Temporal failure, try again later.")
            : ("202 Accepted", "0: Accepted for delivery");
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}")
        );
    }
}
