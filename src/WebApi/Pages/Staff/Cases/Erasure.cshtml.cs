using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>The complainant has a right to it: why, and once more what is lost, before it is.</summary>
public sealed class ErasureModel : DecisionPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public override string Decision => "erasure";

    public override IEnumerable<PreviewPart> Preview =>
        [new("decision.erasure.for-ever", Site["decision.erasure.what"]), new("decision.erasure.reason.label", Reason)];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new EraseOnRequest(Id, Version, Reason));
}
