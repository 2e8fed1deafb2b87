using Ccs.Application.Figures.Editions;
using MediatR;

namespace Ccs.WebApi.Endpoints.OpenData;

/// <summary>All editions, and when the next ones come.</summary>
/// <param name="Licence">As SPDX names it.</param>
/// <param name="Latest">Null before the first.</param>
/// <param name="Editions">The newest first.</param>
/// <param name="Announced">Those of the coming year, the next one first.</param>
internal sealed record OpenDataIndex(
    string Licence,
    string? Latest,
    IReadOnlyList<OpenEditionLink> Editions,
    IReadOnlyList<AnnouncedDay> Announced
)
{
    public const string OfData = "CC-BY-4.0";

    public static async Task<OpenDataIndex> Of(HttpContext http, IMediator mediator)
    {
        var open = await mediator.Send(new GetOpenData(), http.RequestAborted);
        return new OpenDataIndex(
            OfData,
            open.Latest?.Id,
            [
                .. open.Editions.Select(edition => new OpenEditionLink(
                    edition.Edition,
                    edition.Known,
                    edition.Definition,
                    $"{OpenDataEndpoints.Path}/{edition.Edition}/datapackage.json"
                )),
            ],
            [.. open.Announced.Select(next => new AnnouncedDay(next.Edition.ToString(), next.On))]
        );
    }
}

/// <param name="Edition">As <c>2026-11</c>.</param>
/// <param name="Known">What happened until the end of this day is in it.</param>
/// <param name="Definition">The version of the rules of counting.</param>
/// <param name="DataPackage">Where its description stands.</param>
internal sealed record OpenEditionLink(string Edition, DateOnly Known, int Definition, string DataPackage);

/// <param name="Edition">As <c>2026-11</c>.</param>
/// <param name="On">The day on which it comes.</param>
internal sealed record AnnouncedDay(string Edition, DateOnly On);

/// <param name="Edition">As <c>2026-11</c>.</param>
/// <param name="Files">Their addresses.</param>
internal sealed record EditionIndex(string Edition, IReadOnlyList<string> Files);
