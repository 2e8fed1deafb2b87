using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>How many people live where, with all years that are known.</summary>
public sealed record ListPopulations : IRequest<PopulationsView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Governorates">All of them, those of the Region first.</param>
public sealed record PopulationsView(long Version, IReadOnlyList<PopulationItem> Governorates);

/// <param name="Id">Of the governorate.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Years">Newest first; none: nobody has said.</param>
public sealed record PopulationItem(string Id, Names Names, IReadOnlyList<PopulationYear> Years);

/// <param name="Year">That the number is of.</param>
/// <param name="Inhabitants">People.</param>
/// <param name="Source">Who says so.</param>
/// <param name="SetAt">When it was set.</param>
public sealed record PopulationYear(int Year, int Inhabitants, Names Source, DateTimeOffset SetAt);

internal sealed class ListPopulationsHandler(AdministrationDesk desk, IDirectory directory)
    : IRequestHandler<ListPopulations, PopulationsView>
{
    public async Task<PopulationsView> Handle(ListPopulations query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        return new PopulationsView(
            version,
            [
                .. known
                    .Governorates.Values.OrderByDescending(governorate => governorate.InRegion)
                    .ThenBy(governorate => governorate.Id, StringComparer.Ordinal)
                    .Select(governorate => new PopulationItem(governorate.Id, governorate.Names, Years(known, governorate.Id))),
            ]
        );
    }

    private static IReadOnlyList<PopulationYear> Years(GovernmentDirectory known, string governorateId) =>
        [
            .. known
                .Populations.Where(said => said.GovernorateId == governorateId)
                .OrderByDescending(said => said.Year)
                .Select(said => new PopulationYear(said.Year, said.Inhabitants, said.Source, said.At)),
        ];
}
