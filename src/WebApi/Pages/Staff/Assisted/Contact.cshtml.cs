using Ccs.Application.Complaints;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>The contact was heard wrongly: another takes its place, and nothing else has to be asked again.</summary>
[EnableRateLimiting(RateLimits.Verification)]
public sealed class ContactModel(TimeProvider clock) : AssistedPage, IContactFields
{
    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    public IActionResult OnGet() => Elsewhere() ?? Page();

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        var change = new ChangeContact(Filing.ComplaintId, null, FilingCommand.ContactOf(Channel, Email, Phone));
        return await SendAgain(() => Mediator.Send(change, cancellation), clock.GetUtcNow(), FieldOf) ?? Page();
    }

    private static string FieldOf(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
