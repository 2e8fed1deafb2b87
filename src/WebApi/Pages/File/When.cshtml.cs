using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>When and where it happened.</summary>
public sealed class WhenModel : FilingPage
{
    public override string Here => FilingJourney.When;

    [BindProperty]
    public DateParts When { get; set; } = new();

    [BindProperty]
    public string? Governorate { get; set; }

    public IReadOnlyList<Choice> Governorates { get; private set; } = [];

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["IncidentDate"] = nameof(When), ["Governorate"] = nameof(Governorate) };

    protected override void Show(FilingDraft draft) => (When, Governorate) = (draft.When, draft.Governorate);

    protected override FilingDraft Keep(FilingDraft draft) => draft with { When = When, Governorate = Governorate };

    protected override async Task Prepare(CancellationToken cancellation) =>
        Governorates = await FilingChoices.Governorates(Mediator, Site.Language, cancellation);
}
