using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>What happened, in a line and at length.</summary>
public sealed class WhatModel : FilingPage
{
    public override string Here => FilingJourney.What;

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Title"] = nameof(Subject), ["Description"] = nameof(Description) };

    protected override void Show(FilingDraft draft) => (Subject, Description) = (draft.Title, draft.Description);

    protected override FilingDraft Keep(FilingDraft draft) => draft with { Title = Subject, Description = Description };
}
