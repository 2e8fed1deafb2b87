using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Application.Directory;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ccs.WebApi.Endpoints.Reference;

/// <summary>The lists that a form needs, with names in the asked language; cacheable.</summary>
public static class ReferenceEndpoints
{
    public static IEndpointRouteBuilder MapReference(this IEndpointRouteBuilder routes)
    {
        var lists = routes.MapGroup("/api/v1").WithTags("Reference").RequireRateLimiting(RateLimits.Public);
        lists
            .MapGet(
                "/agencies",
                (HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    Cached(http, mediator, new ListAgencies(CallerLanguage.Of(http)), cancellation)
            )
            .WithName("ListAgencies")
            .WithSummary("Agencies that take complaints, parents first.")
            .Produces<IReadOnlyList<AgencyItem>>();
        lists
            .MapGet(
                "/services",
                (string? agency, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    Cached(http, mediator, new ListServices(agency, CallerLanguage.Of(http)), cancellation)
            )
            .WithName("ListServices")
            .WithSummary("Services, of one agency or of all.")
            .Produces<IReadOnlyList<ServiceItem>>();
        lists
            .MapGet(
                "/categories",
                (HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    Cached(http, mediator, new ListCategories(CallerLanguage.Of(http)), cancellation)
            )
            .WithName("ListCategories")
            .WithSummary("Two levels of categories.")
            .Produces<IReadOnlyList<CategoryItem>>();
        lists
            .MapGet(
                "/governorates",
                (HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    Cached(http, mediator, new ListGovernorates(CallerLanguage.Of(http)), cancellation)
            )
            .WithName("ListGovernorates")
            .WithSummary("Governorates to choose from.")
            .Produces<IReadOnlyList<GovernorateItem>>();
        lists
            .MapGet(
                "/questions",
                (string? agency, string? service, string? category, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    Cached(http, mediator, new ListQuestions(agency, service, category, CallerLanguage.Of(http)), cancellation)
            )
            .WithName("ListQuestions")
            .WithSummary("What a complaint about this service and of this category is asked besides: at most five, the service's first.")
            .WithDescription("Their answers stand in the filing as answers: { id: value }.")
            .Produces<IReadOnlyList<QuestionItem>>();
        return routes;
    }

    private static async Task<IResult> Cached<T>(HttpContext http, IMediator mediator, IRequest<T> query, CancellationToken cancellation)
    {
        var list = await mediator.Send(query, cancellation);
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(list, json);
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = "public, max-age=60";
        http.Response.Headers.Vary = "Accept-Language";
        return http.Request.Headers.IfNoneMatch.ToString().Contains(etag, StringComparison.Ordinal)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, "application/json; charset=utf-8");
    }
}
