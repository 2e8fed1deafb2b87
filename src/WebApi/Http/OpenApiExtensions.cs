using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Http;

/// <summary>Shorthands for the OpenAPI document.</summary>
public static class OpenApiExtensions
{
    /// <summary>The endpoint may answer with these problems.</summary>
    public static TBuilder ProducesProblems<TBuilder>(this TBuilder builder, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata([
            .. statuses.Select(status => new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"])),
        ]);
}
