using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ccs.WebApi.Auth;

/// <summary>
/// A browser sends the session's cookie along with whatever another site makes it send. What changes something is therefore taken with the
/// cookie only from pages of ours, as the browser itself tells (Fetch Metadata, else Origin), and only in a form that no foreign form can
/// have. Pages have antiforgery tokens; a bearer token is sent by nobody unasked.
/// </summary>
public static class CookieGuard
{
    private const string FormCookie = $"{HostCookie.Prefix}form";

    private static readonly PathString Api = "/api";
    private static readonly PathString Jobs = "/jobs";

    public static IServiceCollection AddCookieGuard(this IServiceCollection services) =>
        services.AddAntiforgery(options =>
        {
            options.Cookie = new SecureCookie
            {
                Name = FormCookie,
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
            };

            // All answers carry a stricter one.
            options.SuppressXFrameOptionsHeader = true;
        });

    public static IApplicationBuilder UseCookieGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                var api = request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase);
                if (
                    HttpMethods.IsGet(request.Method)
                    || HttpMethods.IsHead(request.Method)
                    || !(api || request.Path.StartsWithSegments(Jobs, StringComparison.OrdinalIgnoreCase))
                    || !StaffAuthentication.IsByCookie(http)
                )
                {
                    return next(http);
                }

                if (!SameOrigin.Holds(request))
                {
                    return Problem.Write(http, StatusCodes.Status403Forbidden, "request.cross-site");
                }

                return api && !HasItsForm(http)
                    ? Problem.Write(http, StatusCodes.Status415UnsupportedMediaType, "input.wrong-media-type")
                    : next(http);
            }
        );

    private static bool HasItsForm(HttpContext http) =>
        http.Request.HasJsonContentType()
        || (HttpMethods.IsDelete(http.Request.Method) && http.Request.ContentType is null)
        || TakesFiles(http);

    private static bool TakesFiles(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null;

    /// <summary>
    /// <c>Secure</c> whatever the request says of itself: behind a proxy that ends TLS it says http,
    /// and antiforgery's own setting then throws.
    /// </summary>
    private sealed class SecureCookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
