using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.File;

/// <summary>The contact was typed wrongly: another takes its place, and nothing else has to be typed again.</summary>
[EnableRateLimiting(RateLimits.Verification)]
public sealed class OtherContactModel(IFilingTokens tokens, TimeProvider clock) : SentPage, IContactFields
{
    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Elsewhere(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Elsewhere(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        SentVerification? sent = null;
        var change = new ChangeContact(Sent.ComplaintId, tokens.Issue(Sent.ComplaintId), FilingCommand.ContactOf(Channel, Email, Phone));
        if (!await Try(async () => sent = await Mediator.Send(change, cancellation), FieldOf))
        {
            return Page();
        }

        await Remember(sent!, clock.GetUtcNow(), cancellation);
        return Go("/file/verify");
    }

    private static string FieldOf(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
