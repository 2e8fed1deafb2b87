using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Site.Forms;

/// <summary>
/// A form with files, read part by part as it comes in. The framework's own reading would write the files to the disk in clear before
/// anybody had a look at them.
/// </summary>
internal sealed class FilesOfForm
{
    private const int LongestBoundary = 200;
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>More than any of our forms has, files included.</summary>
    private const int MostParts = 100;

    /// <summary>A text of 10,000 characters, with room to spare; of a longer one this much, so that it is told as too long.
    /// Bytes.</summary>
    private const int LongestValue = 64 * 1024;

    private readonly MultipartReader _reader;
    private int _parts;

    private FilesOfForm(MultipartReader reader) => _reader = reader;

    public static bool IsOne(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="BadHttpRequestException">No multipart form.</exception>
    public static FilesOfForm Of(HttpRequest request)
    {
        if (
            !IsOne(request)
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary
        )
        {
            throw new BadHttpRequestException("A multipart form is needed.", StatusCodes.Status415UnsupportedMediaType);
        }

        return new FilesOfForm(new MultipartReader(boundary.Value!, request.Body));
    }

    /// <summary>One of our own pages: such a form begins with its token, so that nothing is stored before it was looked at.</summary>
    /// <exception cref="BadHttpRequestException">No multipart form, or from somewhere else.</exception>
    public static async Task<FilesOfForm> OfOurs(HttpContext http, CancellationToken cancellation)
    {
        var form = Of(http.Request);
        if (await form.Next(cancellation) is not { Name: TokenField, Value: var token })
        {
            throw new BadHttpRequestException("The form begins with its token.");
        }

        http.Request.Headers["RequestVerificationToken"] = token;
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? form
            : throw new BadHttpRequestException("Not from our form.");
    }

    /// <summary>What the form says beside its files, which are passed over; of one that is too large, as much as came.</summary>
    public static async Task<IFormCollection> WordsOf(HttpRequest request, CancellationToken cancellation)
    {
        var words = new KeyValueAccumulator();
        try
        {
            var form = Of(request);
            while (await form.Next(cancellation) is { } part)
            {
                if (part.FileName is null)
                {
                    words.Append(part.Name, part.Value);
                }
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // What was typed stands before the files.
        }

        return new FormCollection(words.GetResults());
    }

    /// <returns>The next part that says something; null at the end. A part is read before the next is asked for.</returns>
    public async Task<Part?> Next(CancellationToken cancellation)
    {
        while (await WellFormed(() => _reader.ReadNextSectionAsync(cancellation)) is { } section)
        {
            if (++_parts > MostParts)
            {
                throw new BadHttpRequestException("The form has too many parts.", StatusCodes.Status413PayloadTooLarge);
            }

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
        var bytes = ArrayPool<byte>.Shared.Rent(LongestValue);
        try
        {
            var count = await WellFormed(() =>
                body.ReadAtLeastAsync(bytes.AsMemory(0, LongestValue), LongestValue, throwOnEndOfStream: false, cancellation).AsTask()
            );
            var value = Encoding.UTF8.GetString(bytes, 0, count);
            return FormWithoutNul.Has(value) ? throw Unreadable() : value;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
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
