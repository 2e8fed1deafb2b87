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

    /// <summary>The error page has no use for what was sent, and must not be refused itself for being sent too much.</summary>
    private static Task WithoutForm(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            (http.Request.ContentType, http.Request.ContentLength) = (null, 0);
        }

        return next(http);
    }
}
