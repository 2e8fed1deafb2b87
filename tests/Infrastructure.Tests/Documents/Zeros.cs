using Ccs.Infrastructure.Documents.Sealing;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>A file of so many zeros that nobody has to hold, with something else at its beginning.</summary>
internal sealed class Zeros(long length, byte[]? beginning = null) : SeekableReader
{
    public override long Length => length;

    /// <summary>Bytes that were read so far.</summary>
    public long Given => Position;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        buffer[..count].Clear();
        if (beginning is not null && Position < beginning.Length)
        {
            count = Math.Min(count, beginning.Length - (int)Position);
            beginning.AsSpan((int)Position, count).CopyTo(buffer);
        }

        Position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));
}
