using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ccs.WebApi.Http;

/// <summary>
/// No JSON that any call needs is longer than this. What says that it is longer is refused before it is read; the server still takes in the
/// rest, up to its own limit, since a client that is cut off while it sends never reads why.
/// </summary>
public static class BodyLimit
{
    /// <summary>A description of 10,000 characters, escaped, with room to spare. Bytes.</summary>
    private const long Largest = 256 * 1024;

    /// <summary>What the server takes in before it cuts a sender off. Bytes.</summary>
    public const long TakenIn = 16 * 1024 * 1024;

    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
                {
                    return next(http);
                }

                if (http.Request.ContentLength > Largest)
                {
                    return Problem.Write(http, StatusCodes.Status413PayloadTooLarge, "input.too-large");
                }

                if (
                    http.Request.ContentLength is null
                    && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature
                )
                {
                    feature.MaxRequestBodySize = Largest;
                }

                return next(http);
            }
        );
}
