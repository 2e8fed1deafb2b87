using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Http;

/// <summary>
/// A file that a stranger sent, shown in a frame of a page of ours: of the types alone that a browser draws by itself, as that type and no
/// other, in a sandbox without scripts, origin or anything to fetch, in no cache.
/// </summary>
/// <param name="content">Clear; disposed at the end.</param>
/// <param name="mediaType">One that <see cref="CanShow"/>.</param>
public sealed class SafePreview(Stream content, string mediaType) : IActionResult
{
    private const int PieceBytes = 64 * 1024;

    private static readonly string[] Shown = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

    public static bool CanShow(string mediaType) => Shown.Contains(mediaType, StringComparer.Ordinal);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        await using var clear = content;
        var response = context.HttpContext.Response;
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = "inline";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy =
            "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers.CacheControl = "private, no-store";
        if (clear.CanSeek)
        {
            response.ContentLength = clear.Length;
        }

        await clear.CopyToAsync(response.Body, PieceBytes, context.HttpContext.RequestAborted);
    }
}
