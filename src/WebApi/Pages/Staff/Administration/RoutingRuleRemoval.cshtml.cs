using Ccs.Application.Administration.Directory;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Complaints go by the ordinary way again.</summary>
public sealed class RoutingRuleRemovalModel : RoutingRulePage
{
    public override string Texts => "administration.routing-rules.removal";

    protected override Task Send(CancellationToken cancellation) => Mediator.Send(new RemoveRoutingRule(Id, Reason, Version), cancellation);
}
