using Ccs.Infrastructure.Documents.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Http;

/// <summary>
/// A file that a stranger sent, given out so that no browser ever runs it on our address: saved, not shown; its type neither guessed nor
/// believed beyond the list of what is accepted; in a sandbox if it is shown after all; in no cache.
/// </summary>
/// <param name="content">Clear; disposed at the end.</param>
/// <param name="fileName">In any script.</param>
/// <param name="mediaType">As found when it was stored.</param>
public sealed class SafeDownload(Stream content, string fileName, string mediaType) : IResult, IActionResult
{
    private const int PieceBytes = 64 * 1024;
    private const string AnyBytes = "application/octet-stream";

    /// <summary>The same from a page.</summary>
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var clear = content;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);

        var response = httpContext.Response;
        response.ContentType = FileTypes.MediaTypes.Contains(mediaType) ? mediaType : AnyBytes;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "private, no-store";
        if (clear.CanSeek)
        {
            response.ContentLength = clear.Length;
        }

        httpContext.WithoutBudget();
        await clear.CopyToAsync(response.Body, PieceBytes, httpContext.RequestAborted);
    }
}
