using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Which agency. Where scripts run, searching finds its services too, and one of them answers two questions at once.</summary>
public sealed class AgencyModel : FilingPage
{
    public override string Here => FilingJourney.Agency;

    /// <summary>An agency; or an agency and its service, as the search offers them: <c>interior/interior-passport</c>.</summary>
    [BindProperty]
    public string? Agency { get; set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    /// <summary>A person works in an agency, not in a service.</summary>
    public string? WithServices => Draft.About == "person" ? null : "true";

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Subject.AgencyId"] = nameof(Agency),
            ["Subject.ServiceId"] = nameof(Agency),
        };

    private string? ChosenService => Agency?.Split('/') is [_, var service] ? service : null;

    protected override void Show(FilingDraft draft) => Agency = draft.Agency;

    protected override FilingDraft Keep(FilingDraft draft)
    {
        var agency = Agency?.Split('/')[0];
        if (ChosenService is { } service)
        {
            return (draft with { Agency = agency, Service = service }).With(FilingJourney.Service, right: true);
        }

        return agency == draft.Agency ? draft : (draft with { Agency = agency, Service = null }).With(FilingJourney.Service, right: false);
    }

    protected override async Task Judge(FilingDraft typed, CancellationToken cancellation)
    {
        Need(nameof(Agency), Agency);
        await base.Judge(typed, cancellation);
    }

    protected override IActionResult Next() =>
        ChosenService is not null && Journey.Pages.Contains(FilingJourney.Service, StringComparer.Ordinal)
            ? To(Journey.After(FilingJourney.Service, Changing))
            : base.Next();

    protected override async Task Prepare(CancellationToken cancellation)
    {
        Agencies =
        [
            new Choice(FilingDraft.Unknown, Site["filing.agency.unknown"], Site["filing.agency.unknown.hint"]),
            .. await FilingChoices.Agencies(Mediator, Site.Language, cancellation),
        ];
    }
}
