using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages;

/// <summary>What went wrong, as a page; shown in the place of the one that was asked for, with its status.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : SitePage
{
    /// <summary>The middle part of the keys of its texts.</summary>
    public string Kind { get; private set; } = "not-found";

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show() =>
        Kind = Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => "expired",
            StatusCodes.Status403Forbidden => "forbidden",
            StatusCodes.Status429TooManyRequests => "too-many",
            StatusCodes.Status503ServiceUnavailable => "unavailable",
            >= StatusCodes.Status500InternalServerError => "unexpected",
            _ => "not-found",
        };
}
