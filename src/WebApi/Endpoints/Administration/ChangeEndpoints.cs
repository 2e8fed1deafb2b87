using Ccs.Application.Administration;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>How each change of the directory and of templates is put on the wire:
/// the answer is the new version, as <c>ETag</c> too.</summary>
internal static class ChangeEndpoints
{
    private static readonly int[] Refusals = [400, 401, 403, 404, 409, 412, 415, 422];

    /// <summary>Something new: <c>If-Match</c> may be given, and must be where it takes the place of something. 201 with its id.</summary>
    public static void MapNew<TBody>(
        this IEndpointRouteBuilder routes,
        string path,
        string name,
        string summary,
        Func<TBody, long?, IVersionedChange> command,
        bool matched = false
    )
        where TBody : class =>
        routes
            .MapPost(
                path,
                async (TBody body, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http) =>
                {
                    var changed = await ETags.Send(http, ifMatch, version => command(body, version), required: matched);
                    ETags.Set(http, changed.Version);
                    return TypedResults.Json(changed, statusCode: StatusCodes.Status201Created);
                }
            )
            .WithName(name)
            .WithSummary(summary)
            .Produces<Changed>(StatusCodes.Status201Created)
            .ProducesProblems(matched ? [.. Refusals, 428] : Refusals);

    /// <summary>A change of what is there: two administrators may have it open, so <c>If-Match</c> is required.</summary>
    public static void MapChange<TBody>(
        this IEndpointRouteBuilder routes,
        string path,
        string name,
        string summary,
        Func<string, TBody, long?, IVersionedChange> command
    )
        where TBody : class =>
        routes
            .MapPost(
                path,
                (string id, TBody body, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http) =>
                    Send(http, ifMatch, version => command(id, body, version))
            )
            .WithName(name)
            .WithSummary($"{summary} Needs If-Match.")
            .Produces<Changed>()
            .ProducesProblems([.. Refusals, 428]);

    public static async Task<Changed> Send(HttpContext http, string? ifMatch, Func<long?, IVersionedChange> command)
    {
        var changed = await ETags.Send(http, ifMatch, command);
        ETags.Set(http, changed.Version);
        return changed;
    }

    /// <summary>A list, with the version that the changes of its items need.</summary>
    public static void MapList<TView>(
        this IEndpointRouteBuilder routes,
        string path,
        string name,
        string summary,
        Func<HttpContext, IRequest<TView>> query,
        Func<TView, long> version
    ) =>
        routes
            .MapGet(
                path,
                async (HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                {
                    var view = await mediator.Send(query(http), cancellation);
                    ETags.Set(http, version(view));
                    return view;
                }
            )
            .WithName(name)
            .WithSummary(summary)
            .Produces<TView>()
            .ProducesProblems(401, 403);
}
