using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Site.Filing;

/// <summary>
/// A form with files, read part by part as it comes in. The framework's own reading would write the files to the disk in clear before anybody had a look
/// at them.
/// </summary>
internal sealed class FilesOfForm
{
    private const int LongestBoundary = 200;
    private const int LongestValue = 4_096;

    private readonly MultipartReader _reader;

    private FilesOfForm(MultipartReader reader) => _reader = reader;

    /// <exception cref="BadHttpRequestException">No multipart form.</exception>
    public static FilesOfForm Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            throw new BadHttpRequestException("A multipart form is needed.", StatusCodes.Status415UnsupportedMediaType);
        }

        return new FilesOfForm(new MultipartReader(boundary.Value!, request.Body));
    }

    /// <returns>The next part that says something; null at the end. A part is read before the next is asked for.</returns>
    public async Task<Part?> Next(CancellationToken cancellation)
    {
        while (await WellFormed(() => _reader.ReadNextSectionAsync(cancellation)) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                throw Unreadable();
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (!disposition.IsFileDisposition())
            {
                return new Part(name, await Value(section.Body, cancellation), null, Stream.Null);
            }

            var file = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            if (HeaderUtilities.RemoveQuotes(file) is { Length: > 0 } fileName)
            {
                return new Part(name, string.Empty, fileName.ToString(), new PartContent(section.Body));
            }

            // Nothing was chosen in this field.
        }

        return null;
    }

    private static async Task<string> Value(Stream body, CancellationToken cancellation)
    {
        var bytes = new byte[LongestValue + 1];
        var count = await WellFormed(() => body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).AsTask());
        return count > LongestValue ? throw Unreadable() : Encoding.UTF8.GetString(bytes, 0, count);
    }

    internal static async Task<T> WellFormed<T>(Func<Task<T>> read)
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

    private static BadHttpRequestException Unreadable() => new("The form is not well formed.");

    /// <param name="Name">Of the field.</param>
    /// <param name="Value">Of a field that is no file.</param>
    /// <param name="FileName">Null where it is no file.</param>
    /// <param name="Content">Of the file.</param>
    internal sealed record Part(string Name, string Value, string? FileName, Stream Content);
}
