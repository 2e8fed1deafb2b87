using Ccs.Application.Figures.Editions;
using Ccs.Domain.Figures.Editions;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ccs.WebApi.Endpoints.OpenData;

/// <summary>Editions of the open data: files that never change, and the latest under an address that stays. For everybody.</summary>
public static class OpenDataEndpoints
{
    public const string Path = "/open-data";
    private const string Csv = "text/csv";

    public static IEndpointRouteBuilder MapOpenData(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup(string.Empty).WithTags("Open data").RequireRateLimiting(RateLimits.Public);
        open.MapGet("/api/v1/statistics", Statistics)
            .WithName("GetStatistics")
            .WithSummary("The latest edition of the open data: as JSON, or (Accept: text/csv) its table of months as CSV.")
            .WithDescription("Counts are rounded to five; 1 to 7 are told as the text 1-7. 404 before the first edition.")
            .Produces<Edition>(StatusCodes.Status200OK, "application/json", Csv)
            .ProducesProblems(404);
        open.MapGet(Path, Index)
            .WithName("GetOpenData")
            .WithSummary("All editions and the days of the coming ones (Accept: application/json); browsers are led to the page.")
            .Produces<OpenDataIndex>()
            .Produces(StatusCodes.Status302Found);
        open.MapGet(
                $"{Path}/index.json",
                async (HttpContext http, IMediator mediator) => Json(http, await OpenDataIndex.Of(http, mediator))
            )
            .WithName("GetOpenDataIndex")
            .WithSummary("All editions and the days of the coming ones.")
            .Produces<OpenDataIndex>();
        open.MapGet($"{Path}/public-key.pem", (HttpContext http, IEditionFiles files) => Key(http, files))
            .WithName("GetOpenDataKey")
            .WithSummary("The key by which signatures of new editions are checked (Ed25519); each edition has its own beside it.")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-pem-file");
        open.MapGet($"{Path}/{{edition}}", Files)
            .WithName("GetEdition")
            .WithSummary("The files of an edition.")
            .Produces<EditionIndex>()
            .ProducesProblems(404);
        open.MapGet($"{Path}/{{edition}}/{{file}}", File)
            .WithName("GetEditionFile")
            .WithSummary("A file of an edition: datapackage.json describes the others. Never changes.")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream", "application/json", Csv)
            .ProducesProblems(404);
        return routes;
    }

    private static async Task<IResult> Statistics(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var asCsv = http.Request.Headers.Accept.ToString().Contains(Csv, StringComparison.OrdinalIgnoreCase);
        var file = await mediator.Send(new GetEditionFile(null, asCsv ? "months.csv" : IEditionFiles.Json), cancellation);
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.CacheControl = "public, max-age=300";
        return OpenFiles.Answer(http, file);
    }

    private static async Task<IResult> Index(HttpContext http, IMediator mediator)
    {
        http.Response.Headers.Vary = "Accept, Cookie";
        return http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)
            ? Json(http, await OpenDataIndex.Of(http, mediator))
            : TypedResults.LocalRedirect($"/{SiteSetup.HomeLanguage(http)}{Path}");
    }

    private static async Task<IResult> Files(string edition, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var names = await mediator.Send(new GetEditionNames(edition), cancellation);
        http.Response.Headers.CacheControl = OpenFiles.Forever;
        OpenFiles.ForAll(http);
        return TypedResults.Ok(new EditionIndex(edition, [.. names.Select(name => $"{Path}/{edition}/{name}")]));
    }

    private static async Task<IResult> File(
        string edition,
        string file,
        HttpContext http,
        IMediator mediator,
        CancellationToken cancellation
    )
    {
        var found = await mediator.Send(new GetEditionFile(edition, file), cancellation);
        http.Response.Headers.CacheControl = OpenFiles.Forever;
        return OpenFiles.Answer(http, found);
    }

    private static IResult Key(HttpContext http, IEditionFiles files)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        return OpenFiles.Answer(http, new EditionFile("public-key.pem", System.Text.Encoding.UTF8.GetBytes(files.PublicKey)));
    }

    private static Ok<OpenDataIndex> Json(HttpContext http, OpenDataIndex index)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        OpenFiles.ForAll(http);
        return TypedResults.Ok(index);
    }
}
