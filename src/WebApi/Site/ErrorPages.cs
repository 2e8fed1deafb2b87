using Microsoft.AspNetCore.Diagnostics;

namespace Ccs.WebApi.Site;

/// <summary>What goes wrong on the way to a page is told as a page; everything else gets a problem.</summary>
public static class ErrorPages
{
    /// <summary>
    /// Shows the error page in the place of an empty answer, with the same status. The address is the Kurdish one for all: the language of
    /// the page is that of the address that was asked for.
    /// </summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.UseWhen(
            SiteLanguage.IsPage,
            pages =>
            {
                pages.UseStatusCodePagesWithReExecute("/ckb/error");
                pages.Use(WithoutForm);
            }
        );

    /// <summary>
    /// After routing and before anybody asks who it is: that is known on the second way through, or could not be found out, and asking
    /// again would need what has just failed.
    /// </summary>
    public static IApplicationBuilder UseShownErrorPages(this IApplicationBuilder app) =>
        app.Use((http, next) => IsShown(http) && http.GetEndpoint()?.RequestDelegate is { } page ? page(http) : next(http));

    private static bool IsShown(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>The error page has no use for what was sent, and must not be refused itself for being sent too much.</summary>
    private static Task WithoutForm(HttpContext http, RequestDelegate next)
    {
        if (IsShown(http))
        {
            (http.Request.ContentType, http.Request.ContentLength) = (null, 0);
        }

        return next(http);
    }
}
