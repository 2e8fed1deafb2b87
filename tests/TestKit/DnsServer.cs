using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ccs.TestKit;

/// <summary>A DNS server of a few lines (RFC 1035, over UDP) that answers as a test says.</summary>
public sealed class DnsServer : IAsyncDisposable
{
    public const int A = 1;
    public const int Mx = 15;
    public const int Aaaa = 28;

    private const int HeaderBytes = 12;
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, int, DnsAnswer?> _answer;
    private readonly Task _loop;
    private int _asked;

    /// <param name="answer">To a name without its last dot, and the type that is asked for; null: silence.</param>
    public DnsServer(Func<string, int, DnsAnswer?> answer)
    {
        _answer = answer;
        _loop = Loop();
    }

    /// <summary>How many questions have come.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public string Address => $"127.0.0.1:{((IPEndPoint)_socket.Client.LocalEndPoint!).Port}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task Loop()
    {
        try
        {
            while (true)
            {
                var question = await _socket.ReceiveAsync(_stop.Token);
                Interlocked.Increment(ref _asked);
                var (name, end) = NameOf(question.Buffer);
                if (_answer(name, BinaryPrimitives.ReadUInt16BigEndian(question.Buffer.AsSpan(end))) is { } answer)
                {
                    await _socket.SendAsync(answer.To(question.Buffer.AsSpan(0, end + 4)), question.RemoteEndPoint, _stop.Token);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private static (string Name, int End) NameOf(byte[] question)
    {
        List<string> labels = [];
        var at = HeaderBytes;
        while (question[at] != 0)
        {
            labels.Add(Encoding.ASCII.GetString(question, at + 1, question[at]));
            at += question[at] + 1;
        }

        return (string.Join('.', labels).ToLowerInvariant(), at + 1);
    }
}

/// <summary>What a DNS server says of one name and type.</summary>
/// <param name="Code">0: well, 2: it failed, 3: there is no such name, 5: refused.</param>
/// <param name="Records">Type and content.</param>
public sealed record DnsAnswer(int Code, params (int Type, byte[] Data)[] Records)
{
    public static readonly DnsAnswer Nothing = new(0);
    public static readonly DnsAnswer NoSuchName = new(3);
    public static readonly DnsAnswer Failed = new(2);
    public static readonly DnsAnswer AnAddress = new(0, (DnsServer.A, [192, 0, 2, 1]));
    public static readonly DnsAnswer NoMail = new(0, (DnsServer.Mx, [0, 0, 0]));
    public static readonly DnsAnswer AServer = new(0, (DnsServer.Mx, [0, 10, 2, .. "mx"u8, 7, .. "example"u8, 0]));

    /// <summary>As bytes; the question is sent back with it.</summary>
    internal byte[] To(ReadOnlySpan<byte> question)
    {
        var bytes = new List<byte>(question.ToArray());
        bytes[2] = 0x81;
        bytes[3] = (byte)(0x80 | Code);
        (bytes[6], bytes[7]) = (0, (byte)Records.Length);
        (bytes[8], bytes[9], bytes[10], bytes[11]) = (0, 0, 0, 0);
        foreach (var (type, data) in Records)
        {
            // The name is that of the question; one class, a minute, and how long the content is.
            bytes.AddRange([0xC0, 12, 0, (byte)type, 0, 1, 0, 0, 0, 60, 0, (byte)data.Length, .. data]);
        }

        return [.. bytes];
    }
}
