using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>What was handed over from one agency to another.</summary>
public sealed record ListRoutingRules : IRequest<RoutingRulesView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Rules">By the agency that is named.</param>
public sealed record RoutingRulesView(long Version, IReadOnlyList<RoutingRule> Rules);

internal sealed class ListRoutingRulesHandler(AdministrationDesk desk, IDirectory directory)
    : IRequestHandler<ListRoutingRules, RoutingRulesView>
{
    public async Task<RoutingRulesView> Handle(ListRoutingRules query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        return new RoutingRulesView(
            version,
            [
                .. known
                    .RoutingRules.Values.OrderBy(r => r.AgencyId, StringComparer.Ordinal)
                    .ThenBy(r => r.ServiceId, StringComparer.Ordinal)
                    .ThenBy(r => r.CategoryId, StringComparer.Ordinal),
            ]
        );
    }
}
