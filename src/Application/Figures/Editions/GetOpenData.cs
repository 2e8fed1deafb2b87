using Ccs.Application.Ports;
using Ccs.Domain.Figures.Editions;
using MediatR;

namespace Ccs.Application.Figures.Editions;

/// <summary>Which editions there are, what is in the latest, and when the next ones come.</summary>
public sealed record GetOpenData : IRequest<OpenData>;

/// <param name="Latest">Null before the first.</param>
/// <param name="Editions">The newest first.</param>
/// <param name="Announced">Those of the coming year, the next one first.</param>
public sealed record OpenData(Edition? Latest, IReadOnlyList<OpenEdition> Editions, IReadOnlyList<AnnouncedEdition> Announced);

/// <param name="Edition">As <c>2026-11</c>.</param>
/// <param name="Known">What happened until the end of this day is in it.</param>
/// <param name="Definition">The version of the rules of counting.</param>
public sealed record OpenEdition(string Edition, DateOnly Known, int Definition);

internal sealed class GetOpenDataHandler(IEditions editions, IDirectory directory, FigureDesk desk) : IRequestHandler<GetOpenData, OpenData>
{
    public async Task<OpenData> Handle(GetOpenData query, CancellationToken cancellationToken)
    {
        var published = await editions.Get(cancellationToken);
        var calendar = (await directory.Get(cancellationToken)).Calendar();
        return new OpenData(
            published.Latest is { } latest ? await editions.Read(latest.Edition, cancellationToken) : null,
            [.. published.All.Reverse().Select(edition => new OpenEdition(edition.Edition, edition.Known, edition.Definition))],
            EditionCalendar.Ahead(desk.Today, calendar)
        );
    }
}
