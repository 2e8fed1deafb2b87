using Ccs.Application.Ports;
using Ccs.Application.Proof;
using Ccs.WebApi.Endpoints.OpenData;
using Ccs.WebApi.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ccs.WebApi.Endpoints.Proof;

/// <summary>The log of all events as files for everybody (C2SP tlog-tiles): they hold no id, and tell only how many there were.</summary>
public static class LogEndpoints
{
    private const string Path = "/log";
    private const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";
    private const string ForNow = "public, max-age=300";

    public static IEndpointRouteBuilder MapLog(this IEndpointRouteBuilder routes)
    {
        var log = routes.MapGroup(Path).WithTags("Log").RequireRateLimiting(RateLimits.Public);
        log.MapGet(
                "/checkpoint",
                (HttpContext http, IPublicLog files, CancellationToken cancellation) => Checkpoint(null, http, files, cancellation)
            )
            .WithName("GetLogCheckpoint")
            .WithSummary("The last checkpoint of the log of all events: a signed note (C2SP tlog-checkpoint).")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .ProducesProblems(404);
        log.MapGet(
                "/policy",
                (HttpContext http, IPublicLog files, CancellationToken cancellation) => Policy(null, http, files, cancellation)
            )
            .WithName("GetLogPolicy")
            .WithSummary("Whose signatures count (C2SP tlog-policy): the file to give to a verifier.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .ProducesProblems(404);
        log.MapGet(
                "/tile/{**path}",
                (string path, HttpContext http, IPublicLog files, CancellationToken cancellation) =>
                    Tile(null, path, http, files, cancellation)
            )
            .WithName("GetLogTile")
            .WithSummary("A tile of hashes, or of entries (C2SP tlog-tiles): {L}/{N}[.p/{W}], entries/{N}[.p/{W}]. Never changes.")
            .Produces<byte[]>(StatusCodes.Status200OK, Bytes)
            .ProducesProblems(404);

        // The same for ever, also when another epoch has begun.
        var epochs = log.MapGroup("/{epoch:int:range(1,32767)}").ExcludeFromDescription();
        epochs.MapGet(
            "/checkpoint",
            (int epoch, HttpContext http, IPublicLog files, CancellationToken cancellation) => Checkpoint(epoch, http, files, cancellation)
        );
        epochs.MapGet(
            "/policy",
            (int epoch, HttpContext http, IPublicLog files, CancellationToken cancellation) => Policy(epoch, http, files, cancellation)
        );
        epochs.MapGet(
            "/tile/{**path}",
            (int epoch, string path, HttpContext http, IPublicLog files, CancellationToken cancellation) =>
                Tile(epoch, path, http, files, cancellation)
        );
        return routes;
    }

    private static async Task<IResult> Checkpoint(int? epoch, HttpContext http, IPublicLog files, CancellationToken cancellation) =>
        Answer(http, await files.Checkpoint(epoch, cancellation), "no-cache");

    private static async Task<IResult> Policy(int? epoch, HttpContext http, IPublicLog files, CancellationToken cancellation) =>
        Answer(http, await files.Policy(epoch, cancellation), ForNow);

    private static async Task<IResult> Tile(int? epoch, string path, HttpContext http, IPublicLog files, CancellationToken cancellation)
    {
        var bytes = await files.Tile(epoch, $"tile/{path}", cancellation) ?? throw new NotFoundException("not-found");
        // Under the address of the current epoch another one may stand one day.
        http.Response.Headers.CacheControl = epoch is null ? ForNow : OpenFiles.Forever;
        OpenFiles.ForAll(http);
        return TypedResults.Bytes(bytes, Bytes);
    }

    private static ContentHttpResult Answer(HttpContext http, string? text, string caching)
    {
        http.Response.Headers.CacheControl = caching;
        OpenFiles.ForAll(http);
        return TypedResults.Text(text ?? throw new NotFoundException("not-found"), Text);
    }
}
