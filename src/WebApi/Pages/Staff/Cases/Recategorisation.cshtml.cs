using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.WebApi.Pages.Staff.Administration;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Another category, with a reason for the complainant.</summary>
public sealed class RecategorisationModel : DecisionPage
{
    [BindProperty]
    public string? CategoryId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override string Decision => "recategorisation";

    public IReadOnlyList<Choice> Categories => [.. CategoryChoices.Of(Known, Site).Where(category => category.Value != Case.Category)];

    public override IEnumerable<PreviewPart> Preview =>
        [
            new(
                "decision.recategorisation.read",
                CategoryId is { } id && Known.Categories.ContainsKey(id) ? CategoryChoices.Name(Known, id, Site) : null
            ),
            new("decision.recategorisation.reason.label", Reason),
        ];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new RecategoriseComplaint(Id, Version, CategoryId, Reason));
}
