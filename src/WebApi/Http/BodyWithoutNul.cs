namespace Ccs.WebApi.Http;

/// <summary>
/// A body on its way to its reader. The character NUL ends it as unreadable: the database holds it nowhere, and no text has it. JSON can
/// only bring it as <c>\u0000</c>, a form as <c>%00</c>, which the framework's own reader takes for a fault of the program.
/// </summary>
internal sealed class BodyWithoutNul : Stream
{
    private readonly Stream _body;
    private readonly string _nul;

    /// <summary>What begins an escape takes the next sign along, so that one which is itself escaped begins nothing.</summary>
    private readonly bool _escapesItself;

    /// <summary>How much of <see cref="_nul"/> the last bytes were.</summary>
    private int _met;

    private BodyWithoutNul(Stream body, string nul, bool escapesItself) => (_body, _nul, _escapesItself) = (body, nul, escapesItself);

    public static BodyWithoutNul OfJson(Stream body) => new(body, "\\u0000", escapesItself: true);

    public static BodyWithoutNul OfForm(Stream body) => new(body, "%00", escapesItself: false);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await _body.ReadAsync(buffer, cancellationToken);
        Look(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is ever written.
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            _met =
                value == _nul[_met] ? _met + 1
                : value == _nul[0] && !(_escapesItself && _met == 1) ? 1
                : 0;
            if (_met == _nul.Length)
            {
                throw new BadHttpRequestException("The body holds the character NUL.");
            }
        }
    }
}
