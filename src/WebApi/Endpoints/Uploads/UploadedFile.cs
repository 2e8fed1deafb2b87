using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Endpoints.Uploads;

/// <summary>
/// The one file of a multipart body, read straight from the connection. It ends only where the whole body ends as it should: cut off in the
/// middle, or followed by another part, reading it fails, and so whoever stores it as it streams keeps nothing of it.
/// </summary>
internal sealed class UploadedFile : Stream
{
    public const string PartName = "file";

    private const int LongestBoundary = 200;

    private readonly MultipartReader _reader;
    private readonly Stream _part;
    private bool _ended;

    private UploadedFile(MultipartReader reader, MultipartSection section, string fileName)
    {
        _reader = reader;
        _part = section.Body;
        FileName = fileName;
    }

    /// <summary>As sent; to be cleaned.</summary>
    public string FileName { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BadHttpRequestException">No multipart (415), or a body that is not well formed (400).</exception>
    /// <exception cref="ValidationException">No part <c>file</c> with a file name.</exception>
    public static async Task<UploadedFile> Open(HttpRequest request, CancellationToken cancellation)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new BadHttpRequestException("A multipart body is needed.", StatusCodes.Status415UnsupportedMediaType);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        if (boundary.Length is 0 or > LongestBoundary)
        {
            throw Unreadable();
        }

        var reader = new MultipartReader(boundary.Value!, request.Body);
        if (
            await WellFormed(() => reader.ReadNextSectionAsync(cancellation)) is { } section
            && ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            && disposition.IsFileDisposition()
            && HeaderUtilities.RemoveQuotes(disposition.Name).Equals(PartName, StringComparison.Ordinal)
        )
        {
            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            return new UploadedFile(reader, section, HeaderUtilities.RemoveQuotes(name).ToString());
        }

        throw new ValidationException([new ValidationFailure(PartName, PartName) { ErrorCode = "field.required" }]);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        var count = await WellFormed(() => _part.ReadAsync(buffer, cancellationToken).AsTask());
        if (count == 0)
        {
            _ended = true;
            if (await WellFormed(() => _reader.ReadNextSectionAsync(cancellationToken)) is not null)
            {
                throw Unreadable();
            }
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The reader tells what is wrong with a body by the exceptions of a file that can't be read.</summary>
    private static async Task<T> WellFormed<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception malformed) when (malformed is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw Unreadable();
        }
    }

    private static BadHttpRequestException Unreadable() => new("The multipart body is not well formed.");
}
