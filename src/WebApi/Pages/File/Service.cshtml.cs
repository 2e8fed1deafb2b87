using Ccs.Application.Directory;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Which service of the agency.</summary>
public sealed class ServiceModel : FilingPage
{
    public override string Here => FilingJourney.Service;

    [BindProperty]
    public string? Service { get; set; }

    public IReadOnlyList<Choice> Services { get; private set; } = [];

    public string? AgencyName { get; private set; }

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Subject.ServiceId"] = nameof(Service) };

    protected override void Show(FilingDraft draft) => Service = draft.Service;

    protected override FilingDraft Keep(FilingDraft draft) => draft with { Service = Service };

    protected override async Task Judge(FilingDraft typed, CancellationToken cancellation)
    {
        Need(nameof(Service), Service);
        await base.Judge(typed, cancellation);
    }

    protected override async Task Prepare(CancellationToken cancellation)
    {
        AgencyName = (await Mediator.Send(new ListAgencies(Site.Language), cancellation))
            .FirstOrDefault(agency => agency.Id == Draft.Agency)
            ?.Name;
        Services =
        [
            .. await FilingChoices.Services(Mediator, Draft.Agency, Site.Language, cancellation),
            new Choice(FilingDraft.None, Site["filing.service.none"]),
        ];
    }
}
