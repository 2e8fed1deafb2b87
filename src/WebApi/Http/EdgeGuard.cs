using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Http;

/// <summary>
/// What no call of ours can mean is refused before anything looks at it: methods that nothing here has, or no page; the character NUL
/// (which the database holds nowhere; in a path the server itself refuses it before any of this, with an empty answer); bodies in another
/// encoding than UTF-8; and addresses with a part that begins or ends with white space: a value of nothing else, the pages take for none.
/// </summary>
public static class EdgeGuard
{
    private const char Nul = '\0';
    private const string EncodedNul = "%00";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    private static readonly string[] MethodsOfPages = ["GET", "HEAD", "POST"];

    public static IApplicationBuilder UseEdgeGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                var methods = SiteLanguage.IsPage(http) ? MethodsOfPages : Methods;
                var isErrorPage = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (!isErrorPage && !methods.Contains(request.Method, StringComparer.Ordinal))
                {
                    http.Response.Headers.Allow = string.Join(", ", methods);
                    return Problem.Write(http, StatusCodes.Status405MethodNotAllowed, "method.not-allowed");
                }

                if (HasNul(request))
                {
                    return Problem.Write(http, StatusCodes.Status400BadRequest, "input.unreadable");
                }

                if (HasBlankPart(request.Path))
                {
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                return IsText(request)
                    ? next(http)
                    : Problem.Write(http, StatusCodes.Status415UnsupportedMediaType, "input.wrong-media-type");
            }
        );

    private static bool HasNul(HttpRequest request) =>
        Has(request.Path.Value) || Has(request.QueryString.Value) || request.Headers.Cookie.Any(Has);

    private static bool HasBlankPart(PathString path) =>
        path.Value?.Split('/').Any(part => part.Length > 0 && (char.IsWhiteSpace(part[0]) || char.IsWhiteSpace(part[^1]))) == true;

    private static bool Has(string? text) =>
        text is not null && (text.Contains(Nul, StringComparison.Ordinal) || text.Contains(EncodedNul, StringComparison.Ordinal));

    /// <summary>
    /// Whether the body is as whoever reads it takes it. A quoted <c>charset="utf-8"</c> is as good as a bare one, but not to the
    /// framework; any other encoding could hide what is looked for in the bytes.
    /// </summary>
    private static bool IsText(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return true;
        }

        if (type.Charset.HasValue)
        {
            if (!HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            type.Charset = "utf-8";
            request.ContentType = type.ToString();
        }

        if (request.HasJsonContentType())
        {
            request.Body = BodyWithoutNul.OfJson(request.Body);
        }
        else if (type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase))
        {
            request.Body = BodyWithoutNul.OfForm(request.Body);
        }

        return true;
    }
}
