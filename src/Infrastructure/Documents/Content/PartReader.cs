using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// One part of an archive as it is inflated, whose beginning has been read: what comes out is paid from the budget, and kept where it is
/// asked for.
/// </summary>
internal sealed class PartReader(Stream rest, byte[] head, int count, InflationBudget budget, MemoryStream? kept, long mostKept) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="UploadRefusedException"><c>upload.dangerous</c>: beyond the budget, or too large to be kept.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var bytes = _at < count ? TakeHead(buffer.Span) : await rest.ReadAsync(buffer, cancellationToken);
        return Pay(buffer.Span, bytes);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => Pay(buffer, _at < count ? TakeHead(buffer) : rest.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeHead(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, count - _at);
        head.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    private int Pay(ReadOnlySpan<byte> buffer, int bytes)
    {
        budget.Spend(bytes);
        kept?.Write(buffer[..bytes]);
        return kept?.Length > mostKept ? throw new UploadRefusedException("upload.dangerous") : bytes;
    }
}
