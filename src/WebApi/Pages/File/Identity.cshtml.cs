using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Whether the agency may know who complains.</summary>
public sealed class IdentityModel : FilingPage
{
    public override string Here => FilingJourney.Identity;

    [BindProperty]
    public string? Confidential { get; set; }

    protected override void Show(FilingDraft draft) => Confidential = draft.Confidential;

    protected override FilingDraft Keep(FilingDraft draft) => draft with { Confidential = Confidential };

    protected override Task Judge(FilingDraft typed, CancellationToken cancellation)
    {
        Need(nameof(Confidential), Confidential);
        return Task.CompletedTask;
    }
}
