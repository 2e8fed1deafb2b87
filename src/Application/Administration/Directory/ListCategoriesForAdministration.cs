using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>The two levels of categories with those that are retired.</summary>
public sealed record ListCategoriesForAdministration : IRequest<CategoriesView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Categories">Each of the first level is followed by those below it.</param>
public sealed record CategoriesView(long Version, IReadOnlyList<Category> Categories);

internal sealed class ListCategoriesForAdministrationHandler(AdministrationDesk desk, IDirectory directory)
    : IRequestHandler<ListCategoriesForAdministration, CategoriesView>
{
    public async Task<CategoriesView> Handle(ListCategoriesForAdministration query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        return new CategoriesView(
            version,
            [
                .. known
                    .Categories.Values.OrderBy(c => c.ParentId ?? c.Id, StringComparer.Ordinal)
                    .ThenBy(c => c.ParentId is null ? 0 : 1)
                    .ThenBy(c => c.Id, StringComparer.Ordinal),
            ]
        );
    }
}
