using Ccs.Application.Ports;
using Ccs.Application.Uploads;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Ccs.WebApi.Endpoints.Uploads;

/// <summary>Files on their way in. Open to everybody, as filing is.</summary>
public static class UploadEndpoints
{
    private const string Multipart = "multipart/form-data";

    /// <summary>
    /// Nothing is stored beyond the largest size of a file. But a body that the server itself refuses is cut off while it is being sent,
    /// and most clients then tell of a broken connection instead of the reason; so films of a usual size are received, and thrown away.
    /// </summary>
    private const long LargestBody = 6 * DocumentLimits.Bytes;

    public static IEndpointRouteBuilder MapUploads(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/v1/uploads", Store)
            .WithTags("Uploads")
            .WithName("StoreUpload")
            .WithSummary(
                "Send a file; its id goes into a filing, an answer or a decision within 24 hours, once; within 6 where nobody is signed in."
            )
            .Produces<StoredUpload>(StatusCodes.Status201Created)
            .ProducesProblems(400, 413, 415, 422, 429)
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.RequestBody = Body();
                    return Task.CompletedTask;
                }
            )
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .RequireRateLimiting(RateLimits.Uploads)
            .AllowAnonymous()
            .DisableAntiforgery();
        return routes;
    }

    private static async Task<IResult> Store(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        try
        {
            await using var file = await UploadedFile.Open(http.Request, cancellation);
            var stored = await mediator.Send(new StoreUpload(file.FileName, file), cancellation);
            return TypedResults.Created((string?)null, stored);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server counts the whole body; whoever sends a file wants to be told about the file.
            throw new UploadRefusedException("upload.too-large");
        }
    }

    private static OpenApiRequestBody Body() =>
        new()
        {
            Required = true,
            Description =
                "Exactly one part, the file with its name; at most 10 MB. "
                + "PDF, JPEG, PNG, WebP, HEIC, MP4, MOV, MP3, M4A, OGG, DOCX, XLSX or TXT. "
                + "It is taken for what it is: a name without an ending, or with that of another of these types, gets the right one.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Multipart] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { UploadedFile.PartName },
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            [UploadedFile.PartName] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                        },
                    },
                },
            },
        };
}
