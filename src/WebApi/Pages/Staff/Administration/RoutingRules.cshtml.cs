using Ccs.Application.Administration.Directory;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What was handed over from one agency to another.</summary>
public sealed class RoutingRulesModel(IDirectory directory) : AdministrationPage
{
    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public IReadOnlyList<RoutingRule> Rules { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        Rules = (await Mediator.Send(new ListRoutingRules(), cancellation)).Rules;
        Known = (await directory.Load(cancellation)).State;
    }

    public string Agency(string id) => Known.Agencies[id].Names.In(Site.Language);

    public string Which(RoutingRule rule) => RoutingWords.Which(rule, Known, Site);
}
