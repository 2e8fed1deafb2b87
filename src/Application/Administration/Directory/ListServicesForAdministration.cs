using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>Services with those that are retired, of one agency or of all.</summary>
public sealed record ListServicesForAdministration(string? AgencyId) : IRequest<ServicesView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Services">By agency and id.</param>
public sealed record ServicesView(long Version, IReadOnlyList<Service> Services);

internal sealed class ListServicesForAdministrationHandler(AdministrationDesk desk, IDirectory directory)
    : IRequestHandler<ListServicesForAdministration, ServicesView>
{
    public async Task<ServicesView> Handle(ListServicesForAdministration query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        return new ServicesView(
            version,
            [
                .. known
                    .Services.Values.Where(s => string.IsNullOrEmpty(query.AgencyId) || s.AgencyId == query.AgencyId)
                    .OrderBy(s => s.AgencyId, StringComparer.Ordinal)
                    .ThenBy(s => s.Id, StringComparer.Ordinal),
            ]
        );
    }
}
