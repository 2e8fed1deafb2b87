using Ccs.WebApi.Site;

namespace Ccs.WebApi.Http;

/// <summary>Headers that every answer carries.</summary>
public static class SecurityHeaders
{
    private static readonly PathString[] OfLibraries = ["/docs"];

    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Everything from here, and no script and no style inside the page.</summary>
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
        + "connect-src 'self'; frame-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Pages of libraries (the reference of the API) bring scripts and styles inside the page.</summary>
    private const string Libraries =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    var headers = http.Response.Headers;
                    headers.XContentTypeOptions = "nosniff";
                    if (headers.XFrameOptions.Count == 0)
                    {
                        headers.XFrameOptions = "DENY";
                    }

                    headers["Referrer-Policy"] = "no-referrer";
                    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    headers["Cross-Origin-Resource-Policy"] = "same-origin";
                    if (headers.ContentSecurityPolicy.Count == 0)
                    {
                        headers.ContentSecurityPolicy = PolicyFor(http);
                    }

                    // What is not said to be cacheable is somebody's complaint.
                    if (headers.CacheControl.Count == 0)
                    {
                        headers.CacheControl = "no-store";
                    }

                    return Task.CompletedTask;
                });
                return next(http);
            }
        );

    private static string PolicyFor(HttpContext http) =>
        http.Request.Path switch
        {
            _ when SiteLanguage.IsPage(http) => Pages,
            var path when OfLibraries.Any(start => path.StartsWithSegments(start, StringComparison.Ordinal)) => Libraries,
            _ => Nothing,
        };
}
