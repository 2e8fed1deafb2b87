using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>A service, or a person.</summary>
public sealed class AboutModel : FilingPage
{
    public override string Here => FilingJourney.About;

    [BindProperty]
    public string? About { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Subject.Kind"] = nameof(About) };

    protected override void Show(FilingDraft draft) => About = draft.About;

    protected override FilingDraft Keep(FilingDraft draft) => draft with { About = About };
}
