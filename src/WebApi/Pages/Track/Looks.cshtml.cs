using Ccs.Application.Access;
using Ccs.Application.Validation;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Track;

/// <summary>Who looked at the complaint: when, by which office and what for.</summary>
public sealed class LooksModel : TrackedPage
{
    /// <summary>From the part before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public OwnLooks Looks { get; private set; } = new([], null);

    public string? Next => Looks.Next is { } next ? QueryHelpers.AddQueryString("/track/looks", "after", next) : null;

    public string? First => string.IsNullOrEmpty(After) ? null : "/track/looks";

    public Task OnGet(CancellationToken cancellation) =>
        Try(async () => Looks = await Mediator.Send(new ListOwnLooks(ComplaintId, After, Site.Language), cancellation));

    /// <summary>One sentence.</summary>
    public static string What(SiteContext site, OwnLook look)
    {
        if (look.Own)
        {
            return site["access.own.by-you"];
        }

        var office = look.Office?.Name ?? site["access.office.unknown"];
        return look.Document is { } document
            ? site.Text("access.own.document", office, document.FileName)
            : site.Text($"access.own.{Kebab.Of(look.What)}", office);
    }
}
