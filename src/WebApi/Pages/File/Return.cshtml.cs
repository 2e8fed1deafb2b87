using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using Ccs.WebApi.Pages.Track;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.File;

/// <summary>
/// A way back for who has filed and lost the page of the code. The code goes to the contact alone, and this page says the same to
/// everybody. A draft that this browser is writing meanwhile is left alone.
/// </summary>
[EnableRateLimiting(RateLimits.Verification)]
public sealed class ReturnModel(ITrackingTokens tokens, TimeProvider clock) : SitePage
{
    /// <summary>What stands for the filing, for as long as its code may be good.</summary>
    public const string Cookie = "filing-return";

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public DateParts Born { get; set; } = new();

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The code is awaited here.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    private Guid? ReturnId => Guid.TryParse(HostCookie.Read(HttpContext, Cookie), out var id) ? id : null;

    public IActionResult OnGet() => Sent && ReturnId is null ? Go("/file/return") : Page();

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        FilingReturn? back = null;
        if (!await Try(async () => back = await Mediator.Send(new ReturnToFiling(Contact, Born.Iso()), cancellation), FieldOf))
        {
            return Page();
        }

        HostCookie.Set(HttpContext, Cookie, back!.ReturnId.ToString(), VerificationChallenge.LongestLifetime);
        return Go("/file/return?sent=true");
    }

    public async Task<IActionResult> OnPostCode(CancellationToken cancellation)
    {
        Sent = true;
        if (ReturnId is not { } id)
        {
            return Go("/file/return");
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            Show([new ValidationFailure(nameof(Code), nameof(Code)) { ErrorCode = FilingWords.Required }]);
            return Page();
        }

        VerifiedComplaint? verified = null;
        if (!await Try(async () => verified = await Mediator.Send(new VerifyComplaint(id, Code), cancellation)))
        {
            return Page();
        }

        if (verified is null)
        {
            Show([new ValidationFailure(nameof(Code), nameof(Code)) { ErrorCode = "verification.failed" }]);
            return Page();
        }

        HostCookie.Remove(HttpContext, Cookie);
        if (verified.ComplaintCode is null)
        {
            return Go("/track");
        }

        // Contact, date of birth and the code that came to the contact are more than what opens it every other day.
        var (token, expiresAt) = tokens.Issue(verified.ComplaintId);
        HostCookie.Set(HttpContext, TrackedPage.Cookie, token, expiresAt - clock.GetUtcNow());
        return Go("/track/complaint?done=registered");
    }

    protected override string Words(ValidationFailure failure, string field) =>
        FilingWords.For(failure, field, Site) ?? base.Words(failure, field);

    private static string FieldOf(string field) => field == nameof(ReturnToFiling.BirthDate) ? nameof(Born) : field;
}
