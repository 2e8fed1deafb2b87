using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>What would put it right.</summary>
public sealed class RemedyModel : FilingPage
{
    public override string Here => FilingJourney.Remedy;

    [BindProperty]
    public string? Remedy { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["RemedySought"] = nameof(Remedy) };

    protected override void Show(FilingDraft draft) => Remedy = draft.Remedy;

    protected override FilingDraft Keep(FilingDraft draft) => draft with { Remedy = Remedy };
}
