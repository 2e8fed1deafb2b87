using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>Where auditors begin: a case by its number, and what can be found.</summary>
[Authorize(AuthPolicies.Auditors)]
public sealed class IndexModel : StaffPage
{
    /// <summary>A case number, or an id.</summary>
    [BindProperty]
    public string? CaseNumber { get; set; }

    public void OnGet()
    {
        // Nothing of any case stands here.
    }

    /// <summary>On to its history; what is no number stays here, and in no address.</summary>
    public IActionResult OnPost()
    {
        var typed = CaseNumber?.Trim();
        if (Guid.TryParse(typed, out var id))
        {
            return Go(AuditPaths.Case(id.ToString()));
        }

        if (Domain.Complaints.CaseNumber.TryParse(typed, out var number))
        {
            return Go(AuditPaths.Case(number.ToString()));
        }

        ModelState.AddModelError(nameof(CaseNumber), Application.Texts.Wording.Error("field.case-number", Site.Language));
        return Page();
    }
}
