using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>A later deadline, with a reason for the complainant.</summary>
public sealed class ExtensionModel : DecisionPage
{
    [BindProperty]
    public DateParts Until { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public override string Decision => "extension";

    public override IEnumerable<PreviewPart> Preview =>
        [
            new(
                "decision.extension.read",
                FieldRules.TryDate(Until.Iso(), out var day) ? Site.Date(Known.Calendar().OnOrAfter(day)) : null
            ),
            new("decision.extension.reason.label", Reason),
        ];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new ExtendDeadline(Id, Version, Until.Iso(), Reason));
}
