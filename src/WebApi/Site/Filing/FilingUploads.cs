using Ccs.Application.Texts;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Site.Filing;

/// <summary>
/// Takes the files of the documents' page: all of them at once from a form, or one by one from its script, which wants to hear of each.
/// They are named in the draft, so that they are there again whatever happens to the page.
/// </summary>
public static class FilingUploads
{
    /// <summary>Below the language.</summary>
    public const string Path = "/file/documents/files";

    /// <summary>The button that goes on to the next question, with whatever was chosen and not sent yet.</summary>
    public const string GoOn = "go-on";

    /// <summary>More than may be kept: who sends too much is told so, and not cut off. Bytes.</summary>
    private const long LargestBody = 6 * DocumentLimits.Bytes;

    public static IEndpointRouteBuilder MapFilingUploads(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost($"/{{{SiteLanguage.Parameter}:{SiteLanguage.Constraint}}}{Path}", Store)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .RequireRateLimiting(RateLimits.Uploads)
            .ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Store(
        HttpContext http,
        FilingDrafts drafts,
        FilingFiles files,
        SiteContext site,
        CancellationToken cancellation
    )
    {
        var form = await FilesOfForm.OfOurs(http, cancellation);
        var draft = await drafts.Read(cancellation);
        if (draft is not { Sent: null, Registered: null })
        {
            return TypedResults.LocalRedirect(site.Path(draft is null ? "/file/expired" : "/file/verify"));
        }

        var (stored, refused, goOn) = await files.Take(form, cancellation);
        return http.Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal)
            ? Told(stored, refused, site)
            : await Onwards(http, drafts, files, refused, goOn, cancellation);
    }

    /// <summary>To a script, which sends one file at a time.</summary>
    internal static IResult Told(IReadOnlyList<DraftFile> stored, IReadOnlyList<RefusedFile> refused, SiteContext site) =>
        stored is [var file, ..]
            ? TypedResults.Ok(
                new
                {
                    file.Id,
                    file.Name,
                    size = FileSize.Of(file.Size, site),
                }
            )
            : TypedResults.UnprocessableEntity(
                new { error = refused is [var one, ..] ? one.Words(site.Language) : Wording.Error("upload.empty", site.Language) }
            );

    private static async Task<IResult> Onwards(
        HttpContext http,
        FilingDrafts drafts,
        FilingFiles files,
        IReadOnlyList<RefusedFile> refused,
        bool goOn,
        CancellationToken cancellation
    )
    {
        var site = http.RequestServices.GetRequiredService<SiteContext>();
        var changing = http.Request.Query["change"] == "true";
        var draft = (await drafts.Change(now => now with { Refused = refused }, FilingDraft.Lifetime, cancellation))!;
        return goOn && refused.Count == 0 && await files.Pass(draft, changing, cancellation) is { } next
            ? TypedResults.LocalRedirect(site.Path(next))
            : TypedResults.LocalRedirect(
                site.Path(FilingJourney.PathOf(FilingJourney.Documents) + (changing ? "?change=true" : string.Empty))
            );
    }
}
