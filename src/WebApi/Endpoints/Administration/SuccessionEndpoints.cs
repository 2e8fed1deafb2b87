using Ccs.Application.Administration.Directory;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>One agency takes over from another.</summary>
internal static class SuccessionEndpoints
{
    /// <summary>A caller is not kept longer than this; what is not moved by then goes on by itself.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static void MapSuccession(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/agencies/{id}/succession", Succeed)
            .WithName("SucceedAgency")
            .WithSummary("Another agency takes over: running cases, agencies below, services, policies, rules, and what is reopened later.")
            .WithDescription(
                "The cases are moved one by one after the act; the answer comes as soon as all are moved, at the latest after two seconds, "
                    + "and says how many wait. They go on by themselves. The same call again changes nothing and tells how many wait. "
                    + "Accounts are listed and not moved. If-Match may be given."
            )
            .Produces<SuccessionResult>()
            .ProducesProblems(400, 401, 403, 404, 409, 412, 415, 422);
        routes
            .MapGet(
                "/agencies/{id}/succession",
                (string id, IMediator mediator, CancellationToken cancellation) => mediator.Send(new GetSuccession(id), cancellation)
            )
            .WithName("GetSuccession")
            .WithSummary("What a succession would move, or has still to move, and the accounts that stay.")
            .Produces<SuccessionView>()
            .ProducesProblems(401, 403, 404);
    }

    private static async Task<SuccessionResult> Succeed(
        string id,
        SuccessionBody body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpContext http,
        TimeProvider clock
    )
    {
        var before = await RunningBefore(http, id);
        var changed = await ETags.Send(
            http,
            ifMatch,
            version => new SucceedAgency(id, body.SuccessorId, body.Reason, version),
            required: false
        );
        ETags.Set(http, changed.Version);
        var started = clock.GetTimestamp();
        var now = await FreshScope.Send(http, new GetSuccession(id), http.RequestAborted);
        while (now.Running > 0 && clock.GetElapsedTime(started) < LongestWait)
        {
            await Task.Delay(Pause, http.RequestAborted);
            now = await FreshScope.Send(http, new GetSuccession(id), http.RequestAborted);
        }

        return new SuccessionResult(Math.Max(0, before - now.Running), now.Running, now.Accounts);
    }

    /// <summary>None where there is no such agency: the act itself says so, after it has looked at the form.</summary>
    private static async Task<int> RunningBefore(HttpContext http, string id)
    {
        try
        {
            return (await FreshScope.Send(http, new GetSuccession(id), http.RequestAborted)).Running;
        }
        catch (NotFoundException)
        {
            return 0;
        }
    }
}

/// <param name="SuccessorId">The agency that takes over.</param>
/// <param name="Reason">Why; kept sealed.</param>
public sealed record SuccessionBody(string? SuccessorId, string? Reason);

/// <param name="Moved">Cases that lie elsewhere by now.</param>
/// <param name="Waiting">Cases that are still to be moved; they go on by themselves.</param>
/// <param name="Accounts">That stay at the agency until an administrator moves them.</param>
public sealed record SuccessionResult(int Moved, int Waiting, IReadOnlyList<SuccessionAccount> Accounts);
