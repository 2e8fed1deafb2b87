using System.Globalization;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The next version of a policy that there is.</summary>
public sealed class NextPolicyModel : PolicyForm
{
    [FromRoute(Name = "policy")]
    public string PolicyId { get; set; } = string.Empty;

    public override string Texts => "administration.policies.next";

    public override string? Subject => PolicyWords.For(Policy.AgencyId, Policy.CategoryId, Known, Site);

    protected override bool Exists => Known.Policies.Any(policy => policy.Id == PolicyId);

    private PolicySet Policy => Known.Policies.Last(policy => policy.Id == PolicyId);

    protected override void Fill()
    {
        base.Fill();
        AnswerWorkingDays = Policy.AnswerWorkingDays.ToString(CultureInfo.InvariantCulture);
    }

    protected override Task Send(CancellationToken cancellation) => Set(Policy.AgencyId, Policy.CategoryId, cancellation);
}
