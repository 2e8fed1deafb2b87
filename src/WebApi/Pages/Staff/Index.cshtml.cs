using Ccs.Application.Cases;
using Ccs.Application.Cases.Views;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>The queue: what there is to do, overdue first, with filters that stay in the address.
/// Roles without cases are led to what they have.</summary>
public sealed class IndexModel(IDirectory directory, SealedQuery sealedQuery) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public QueueFilters Filters { get; set; } = new();

    /// <summary>A decision that took the case out of the reader's sight, by its name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty]
    public string? Search { get; set; }

    [BindProperty]
    public string? ViewName { get; set; }

    public CaseList Cases { get; private set; } = new([], null, 0);

    public IReadOnlyList<QueueView> Views { get; private set; } = [];

    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    public IReadOnlyList<QueueOfficer> Officers { get; private set; } = [];

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    /// <summary>Agencies that the reader can ask for; empty where there is one alone.</summary>
    public IReadOnlyList<string> AgencyIds { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        Done = DecisionNames.Staff.Values.Contains(Done) ? Done : null;
        return Actor.Role switch
        {
            Role.Administrator => Go("/staff/administration"),
            Role.Auditor => Go(Audit.AuditPaths.Root),
            Role.Analyst => Go("/staff/figures"),
            _ => await Show(cancellation),
        };
    }

    /// <summary>What is searched for goes sealed into the address: a phone number must not stand there.</summary>
    public IActionResult OnPostSearch() =>
        Go(
            "/staff"
                + (Filters with { Q = string.IsNullOrWhiteSpace(Search) ? null : sealedQuery.SealSearch(Search), Cursor = null }).Address()
        );

    public async Task<IActionResult> OnPostSave(CancellationToken cancellation)
    {
        var filters = Filters.AsView().Address();
        return await Try(
            () => Mediator.Send(new SaveView(ViewName, filters), cancellation),
            field => field == nameof(SaveView.Name) ? nameof(ViewName) : field
        )
            ? Go("/staff" + filters)
            : await Show(cancellation);
    }

    public async Task<IActionResult> OnPostRemove(Guid view, CancellationToken cancellation)
    {
        await Mediator.Send(new RemoveView(view), cancellation);
        return Go("/staff" + Filters.AsView().Address());
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        var found = sealedQuery.OpenSearch(Filters.Q);
        Search ??= found;
        await Try(async () => Cases = await Mediator.Send(Filters.Query(Site, Actor.Id, found), cancellation));
        Views = QueueView.All(await Mediator.Send(new CountQueue(), cancellation), IsCentre);
        Saved = await Mediator.Send(new ListViews(), cancellation);
        Officers = await Mediator.Send(new ListQueueOfficers(), cancellation);
        AgencyIds = IsCentre ? [.. Known.Agencies.Keys] : Known.SubtreeOf(Actor.AgencyId!);
        return Page();
    }
}
