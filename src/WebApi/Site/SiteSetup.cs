using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Endpoints.Tracking.Export;
using Ccs.WebApi.Pages;
using Ccs.WebApi.Pages.Staff;
using Ccs.WebApi.Pages.Staff.Administration;
using Ccs.WebApi.Pages.Staff.Figures;
using Ccs.WebApi.Site.Filing;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;

namespace Ccs.WebApi.Site;

/// <summary>The pages: how they are found, and what they share.</summary>
public static class SiteSetup
{
    private const string LanguageCookie = "language";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<SiteContext>();
        services.AddScoped<FilingDrafts>();
        services.AddScoped<FilingFiles>();
        services.AddScoped<SealedQuery>();
        services.AddScoped<KeptForm>();
        services.AddScoped<FirstPasswords>();
        services.AddScoped<FigurePages>();
        services.AddScoped<PrintedPage>();
        services.AddScoped<OwnDataExport>();
        services
            .AddRazorPages(Conventions)
            .AddMvcOptions(options => options.Filters.Add<FormWithoutNul>())
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);

        // Only for the one list that is large and the same for everybody:
        // a page that holds secrets and echoes input must not be compressed.
        services.AddResponseCompression(options => options.EnableForHttps = true);

        // Kurdish and Arabic letters stand in the page as letters: half the bytes, and a source that can be read.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>
    /// Remembers the language that was chosen last, for whoever comes to the bare address; <c>/EN/…</c>, as people type it, leads to
    /// <c>/en/…</c>.
    /// </summary>
    public static IApplicationBuilder UseSiteLanguage(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (HttpMethods.IsGet(http.Request.Method) && SiteLanguage.Meant(http.Request) is { } meant)
                {
                    http.Response.Redirect(meant, permanent: true);
                    return Task.CompletedTask;
                }

                if (
                    HttpMethods.IsGet(http.Request.Method)
                    && SiteLanguage.Of(http) is { } language
                    && HostCookie.Read(http, LanguageCookie) != Kebab.Of(language)
                )
                {
                    HostCookie.Set(http, LanguageCookie, Kebab.Of(language), Remembered);
                }

                return next(http);
            }
        );

    /// <summary>What is large and the same for everybody is compressed.</summary>
    public static IApplicationBuilder UseSiteCompression(this IApplicationBuilder app) =>
        app.UseWhen(
            http => http.Request.Path.Value?.EndsWith(PlaceList.Path, StringComparison.Ordinal) == true,
            places => places.UseResponseCompression()
        );

    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets().DisableRateLimiting();
        app.MapRazorPages().WithStaticAssets();
        app.MapFilingUploads();
        app.MapFilingPieces();
        app.MapPlaces();
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => TypedResults.LocalRedirect($"/{HomeLanguage(http)}"))
            .ExcludeFromDescription();

        // As it stands in the pictures of receipts: what is behind the # goes along, and is never sent.
        app.MapMethods(
                VerifyModel.Path,
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http) => TypedResults.LocalRedirect($"/{HomeLanguage(http)}{VerifyModel.Path}")
            )
            .ExcludeFromDescription();
    }

    /// <summary>Kurdish unless another was chosen: few devices in the Region offer Sorani,
    /// so what theirs asks for says little of their owner.</summary>
    internal static string HomeLanguage(HttpContext http) =>
        Kebab.TryParse<Language>(HostCookie.Read(http, LanguageCookie), out var chosen) ? Kebab.Of(chosen) : Kebab.Of(Language.Ckb);

    private static void Conventions(RazorPagesOptions options)
    {
        options.Conventions.AddFolderRouteModelConvention("/", UnderItsLanguage);
        options.Conventions.AddFolderApplicationModelConvention(
            "/Staff/Figures",
            page => page.Filters.Add(new TypeFilterAttribute(typeof(FigureAddressFilter)))
        );
    }

    private static void UnderItsLanguage(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
        {
            selector.AttributeRouteModel!.Template = AttributeRouteModel.CombineTemplates(
                $"{{{SiteLanguage.Parameter}:{SiteLanguage.Constraint}}}",
                selector.AttributeRouteModel.Template?.TrimStart('/')
            );
        }
    }
}
