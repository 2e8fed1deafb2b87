using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Ccs.Infrastructure.Documents.Scanning;

/// <summary>
/// One conversation with clamd. <c>INSTREAM</c>: pieces, each after its length (4 bytes, most significant first), until one of length zero;
/// the answer is a line that ends in <c>OK</c>, in <c>FOUND</c> after the name of what was found, or in <c>ERROR</c>.
/// </summary>
internal sealed class ClamdConnection : IDisposable
{
    private const int Piece = 64 * 1024;
    private const int LongestAnswer = 4096;

    private readonly Socket _socket;
    private readonly NetworkStream _stream;

    private ClamdConnection(Socket socket)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: false);
    }

    public static async Task<ClamdConnection> Open(ScannerOptions options, CancellationToken cancellation)
    {
        var isLocal = !string.IsNullOrWhiteSpace(options.Socket);
        var socket = isLocal
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await (
                isLocal
                    ? socket.ConnectAsync(new UnixDomainSocketEndPoint(options.Socket!), cancellation)
                    : socket.ConnectAsync(options.Host!, options.Port, cancellation)
            );
            return new ClamdConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async Task<string> Ping(CancellationToken cancellation)
    {
        await _stream.WriteAsync("zPING\0"u8.ToArray(), cancellation);
        return await Answer(cancellation);
    }

    public async Task<string> Scan(Stream clear, CancellationToken cancellation)
    {
        await _stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var piece = new byte[sizeof(int) + Piece];
        try
        {
            int count;
            while ((count = await clear.ReadAsync(piece.AsMemory(sizeof(int)), cancellation)) > 0)
            {
                BinaryPrimitives.WriteInt32BigEndian(piece, count);
                await _stream.WriteAsync(piece.AsMemory(0, sizeof(int) + count), cancellation);
            }

            await _stream.WriteAsync(new byte[sizeof(int)], cancellation);
        }
        catch (IOException)
        {
            // It says why it stopped listening, such as a file that is longer than it is set to take.
        }
        finally
        {
            Array.Clear(piece);
        }

        return await Answer(cancellation);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
    }

    private async Task<string> Answer(CancellationToken cancellation)
    {
        var answer = new byte[LongestAnswer];
        var count = 0;
        int read;
        while (count < answer.Length && (read = await _stream.ReadAsync(answer.AsMemory(count), cancellation)) > 0)
        {
            count += read;
            if (answer[count - 1] == 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(answer, 0, count).TrimEnd('\0', '\n');
    }
}
