using System.Text.Json;
using Ccs.Domain.Figures.Statistics;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Ccs.WebApi.OpenApi;

/// <summary>The contract as a document at <c>/openapi/v1.json</c> and as pages at <c>/docs</c>.</summary>
public static class ApiDescription
{
    private const string Bearer = "bearer";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new OpenApiInfo
                        {
                            Title = "CCS, the Citizen Complaint System",
                            Version = "1",
                            Description =
                                "File, verify, track and handle complaints. Errors are application/problem+json with a stable code; "
                                + "messages follow Accept-Language (ckb, ar, en).",
                        };
                        document.Components ??= new OpenApiComponents();
                        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                        {
                            [Bearer] = new OpenApiSecurityScheme
                            {
                                Type = SecuritySchemeType.Http,
                                Scheme = Bearer,
                                Description = "The token of a staff session, or the one that POST /api/v1/tracking gives to a complainant.",
                            },
                        };
                        return Task.CompletedTask;
                    }
                );
                options.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(PublishedCell))
                        {
                            schema.Properties = null;
                            schema.Required = null;
                            schema.Type = JsonSchemaType.Integer | JsonSchemaType.String;
                            schema.Description = "A count, rounded to five, or the text of the band 1-7.";
                        }

                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        // The members of a record give their names as they stand in the code; in an address they are as in JSON.
                        foreach (
                            var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query)
                                ?? []
                        )
                        {
                            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
                        }

                        if (
                            context
                                .Description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>()
                                .Any()
                        )
                        {
                            operation.Security =
                            [
                                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] },
                            ];
                        }

                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi().DisableRequestTimeout();
        routes.MapScalarApiReference("/docs", options => options.WithTitle("CCS").DisableDefaultFonts());
    }
}
