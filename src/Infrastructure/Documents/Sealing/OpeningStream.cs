using System.Security.Cryptography;

namespace Ccs.Infrastructure.Documents.Sealing;

/// <summary>
/// The clear content of a sealed file, decrypted chunk by chunk as it is read, from any position; at most one chunk is in memory. A changed
/// chunk is told when it is read; an end that is missing or was added, when the file is opened.
/// </summary>
internal sealed class OpeningStream : SeekableReader
{
    private const int FullChunk = SealedFile.ChunkBytes + SealedFile.TagBytes;

    private readonly Stream _source;
    private readonly bool _leaveOpen;
    private readonly AesGcm _aes;
    private readonly byte[] _associated;
    private readonly byte[] _clear = new byte[SealedFile.ChunkBytes];
    private readonly byte[] _box = new byte[FullChunk];
    private readonly long _chunks;
    private long _held = -1;

    private OpeningStream(Stream source, byte[] key, Guid id, bool leaveOpen)
    {
        (_source, _leaveOpen) = (source, leaveOpen);
        var body = source.Length - SealedFile.HeaderBytes;
        _chunks = (body + FullChunk - 1) / FullChunk;
        Length = body - (_chunks * SealedFile.TagBytes);
        if (body < SealedFile.TagBytes || Length < (_chunks - 1) * SealedFile.ChunkBytes)
        {
            throw new CryptographicException("A stored file is cut off.");
        }

        _aes = new AesGcm(key, SealedFile.TagBytes);
        _associated = SealedFile.Associated(id);
    }

    public override long Length { get; }

    /// <param name="source">Seekable. Disposed with this stream, or at once where it does not open, unless it is to be left open.</param>
    /// <param name="key">The file's own.</param>
    /// <param name="id">The file's.</param>
    /// <param name="leaveOpen">Whether the source outlives this stream.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CryptographicException">Another key or file, an unknown version, or not whole.</exception>
    public static async Task<OpeningStream> Open(Stream source, byte[] key, Guid id, bool leaveOpen, CancellationToken cancellation)
    {
        OpeningStream? stream = null;
        try
        {
            var header = new byte[SealedFile.HeaderBytes];
            source.Position = 0;
            var count = await source.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation);
            if (!header.AsSpan(0, count).SequenceEqual(SealedFile.Header))
            {
                throw new CryptographicException("Not a stored file of a known version.");
            }

            // The end is authenticated before the first byte goes out: nobody gets half a file that looks whole.
            stream = new OpeningStream(source, key, id, leaveOpen);
            await stream.Hold(stream._chunks - 1, cancellation);
            return stream;
        }
        catch
        {
            stream?.Dispose();
            if (!leaveOpen)
            {
                await source.DisposeAsync();
            }

            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position < Length)
        {
            await Hold(Position / SealedFile.ChunkBytes, cancellationToken);
        }

        return Take(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        var chunk = Position / SealedFile.ChunkBytes;
        if (Position < Length && chunk != _held)
        {
            var length = GoTo(chunk);
            _source.ReadExactly(_box.AsSpan(0, length));
            Decrypt(chunk, length);
        }

        return Take(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_clear);
            _aes.Dispose();
            if (!_leaveOpen)
            {
                _source.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private async ValueTask Hold(long chunk, CancellationToken cancellation)
    {
        if (chunk != _held)
        {
            var length = GoTo(chunk);
            await _source.ReadExactlyAsync(_box.AsMemory(0, length), cancellation);
            Decrypt(chunk, length);
        }
    }

    /// <returns>How many stored bytes the chunk has.</returns>
    private int GoTo(long chunk)
    {
        var start = SealedFile.HeaderBytes + (chunk * FullChunk);
        _source.Position = start;
        return (int)Math.Min(FullChunk, _source.Length - start);
    }

    private void Decrypt(long chunk, int length)
    {
        Span<byte> nonce = stackalloc byte[SealedFile.NonceBytes];
        SealedFile.Nonce(nonce, chunk, last: chunk == _chunks - 1);
        var count = length - SealedFile.TagBytes;
        _held = -1;
        _aes.Decrypt(nonce, _box.AsSpan(0, count), _box.AsSpan(count, SealedFile.TagBytes), _clear.AsSpan(0, count), _associated);
        _held = chunk;
    }

    private int Take(Span<byte> buffer)
    {
        var within = (int)(Position % SealedFile.ChunkBytes);
        var count = (int)Math.Clamp(Length - Position, 0, Math.Min(buffer.Length, SealedFile.ChunkBytes - within));
        _clear.AsSpan(within, count).CopyTo(buffer);
        Position += count;
        return count;
    }
}
