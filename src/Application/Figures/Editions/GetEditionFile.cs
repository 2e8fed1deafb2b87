using Ccs.Application.Ports;
using Ccs.Domain.Figures.Editions;
using MediatR;

namespace Ccs.Application.Figures.Editions;

/// <summary>A file of an edition. 404 where there is no such edition, or it has no such file.</summary>
/// <param name="Edition">As <c>2026-11</c>; null: the latest.</param>
/// <param name="Name">As in its list.</param>
public sealed record GetEditionFile(string? Edition, string Name) : IRequest<EditionFile>;

internal sealed class GetEditionFileHandler(IEditions editions) : IRequestHandler<GetEditionFile, EditionFile>
{
    public async Task<EditionFile> Handle(GetEditionFile query, CancellationToken cancellationToken) =>
        query.Edition is { } edition && EditionMonth.Parse(edition) is null
            ? throw new NotFoundException("not-found")
            : await editions.File(query.Edition, query.Name, cancellationToken) ?? throw new NotFoundException("not-found");
}
