using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>A return, what the centre is asked for, an escalation, the opening of an identity: a reason and nothing else.</summary>
public sealed class ReasonModel : DecisionPage
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>For an identity: it takes a factor.</summary>
    [BindProperty]
    public string? OneTimeCode { get; set; }

    public override string Decision => (string)RouteData.Values["decision"]!;

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(
            Decision switch
            {
                "return" => new ReturnComplaint(Id, Version, Reason),
                "centre-request" => new AskCentre(Id, Version, Reason),
                "escalation" => new EscalateComplaint(Id, Version, Reason),
                _ => new OpenIdentity(Id, Version, Reason, OneTimeCode),
            }
        );
}
