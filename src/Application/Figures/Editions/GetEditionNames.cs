using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Figures.Editions;

/// <summary>The names of the files of an edition. 404 where there is none of that name.</summary>
/// <param name="Edition">As <c>2026-11</c>.</param>
public sealed record GetEditionNames(string Edition) : IRequest<IReadOnlyList<string>>;

internal sealed class GetEditionNamesHandler(IEditions editions) : IRequestHandler<GetEditionNames, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(GetEditionNames query, CancellationToken cancellationToken) =>
        await editions.Names(query.Edition, cancellationToken) is { Count: > 0 } names ? names : throw new NotFoundException("not-found");
}
