using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>It does not meet a condition; which, and what the complainant is told.</summary>
public sealed class RejectionModel : DecisionPage
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public override string Decision => "rejection";

    public IReadOnlyList<Choice> Reasons =>
        [.. Kebab.All<RejectionReason>().Select(reason => new Choice(reason, Site.Word($"rejection.{reason}")))];

    public override IEnumerable<PreviewPart> Preview =>
        [new("decision.rejection.read", Site.Word($"rejection.{Reason}")), new("decision.rejection.text.label", Text)];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new RejectComplaint(Id, Version, Reason, Text));
}
