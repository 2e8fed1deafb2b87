using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Who may file: whoever may not learns it here, and not after ten pages.</summary>
public sealed class IndexModel : FilingPage
{
    public override string Here => FilingJourney.Conditions;

    [BindProperty]
    public string? Adult { get; set; }

    [BindProperty]
    public string? Iraqi { get; set; }

    /// <summary>Where something goes on that was begun earlier; null where nothing was.</summary>
    public string? Begun { get; private set; }

    /// <summary>What that is.</summary>
    public string BegunAs => Draft.Sent is null ? "draft" : "sent";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Draft = await Drafts.Read(cancellation) ?? Draft;
        await Chart(cancellation);
        Begun = Draft switch
        {
            { Registered: not null } => null,
            { Sent: not null } => "/file/verify",
            _ when Draft.IsPassed(Here) && !Changing => FilingJourney.PathOf(Journey.After(Here, changing: true)),
            _ => null,
        };
        Show(Draft);
        return Page();
    }

    public override async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var draft = await Drafts.Read(cancellation);
        Need(nameof(Adult), Adult);
        Need(nameof(Iraqi), Iraqi);
        var right = ModelState.IsValid && (Adult, Iraqi) == (FilingDraft.Yes, FilingDraft.Yes);
        Draft = draft is { Sent: null, Registered: null }
            ? await Drafts.Change(now => Keep(now).With(Here, right), FilingDraft.Lifetime, cancellation) ?? draft
            : await Begin(first => Keep(first).With(Here, right), cancellation) ?? Keep(Draft);
        await Chart(cancellation);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return right ? Next() : Go("/file/not-eligible");
    }

    protected override void Show(FilingDraft draft) => (Adult, Iraqi) = (draft.Adult, draft.Iraqi);

    protected override FilingDraft Keep(FilingDraft draft) => draft with { Adult = Answer(Adult), Iraqi = Answer(Iraqi) };

    /// <summary>One of the two that are offered; anything else is none.</summary>
    private static string? Answer(string? chosen) => chosen is FilingDraft.Yes or FilingDraft.No ? chosen : null;
}
