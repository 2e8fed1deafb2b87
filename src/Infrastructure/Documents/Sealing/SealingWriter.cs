using System.Security.Cryptography;

namespace Ccs.Infrastructure.Documents.Sealing;

/// <summary>Encrypts a file on its way to the store: at most one chunk of it is in memory. Does not own the target.</summary>
internal sealed class SealingWriter : IDisposable
{
    private readonly Stream _target;
    private readonly AesGcm _aes;
    private readonly byte[] _associated;
    private readonly byte[] _clear = new byte[SealedFile.ChunkBytes];
    private readonly byte[] _box = new byte[SealedFile.ChunkBytes + SealedFile.TagBytes];
    private int _count;
    private long _chunk;

    /// <param name="target">At its beginning.</param>
    /// <param name="key">32 bytes, never used for another file.</param>
    /// <param name="id">Of the file; it opens under no other.</param>
    public SealingWriter(Stream target, byte[] key, Guid id)
    {
        _target = target;
        _aes = new AesGcm(key, SealedFile.TagBytes);
        _associated = SealedFile.Associated(id);
    }

    public async ValueTask Write(ReadOnlyMemory<byte> clear, CancellationToken cancellation)
    {
        while (!clear.IsEmpty)
        {
            // A full chunk waits until more comes: only then is it known not to be the last.
            if (_count == _clear.Length)
            {
                await WriteChunk(last: false, cancellation);
            }

            var take = Math.Min(clear.Length, _clear.Length - _count);
            clear[..take].CopyTo(_clear.AsMemory(_count));
            _count += take;
            clear = clear[take..];
        }
    }

    /// <summary>Writes what is left, marked as the end. Without it the file does not open.</summary>
    public ValueTask Finish(CancellationToken cancellation) => WriteChunk(last: true, cancellation);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_clear);
        _aes.Dispose();
    }

    private async ValueTask WriteChunk(bool last, CancellationToken cancellation)
    {
        if (_chunk == 0)
        {
            await _target.WriteAsync(SealedFile.Header.ToArray(), cancellation);
        }

        var length = Encrypt(last);
        await _target.WriteAsync(_box.AsMemory(0, length), cancellation);
        _count = 0;
        _chunk++;
    }

    private int Encrypt(bool last)
    {
        Span<byte> nonce = stackalloc byte[SealedFile.NonceBytes];
        SealedFile.Nonce(nonce, _chunk, last);
        _aes.Encrypt(nonce, _clear.AsSpan(0, _count), _box.AsSpan(0, _count), _box.AsSpan(_count, SealedFile.TagBytes), _associated);
        return _count + SealedFile.TagBytes;
    }
}
