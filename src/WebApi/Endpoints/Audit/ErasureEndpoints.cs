using System.Globalization;
using Ccs.Application.Audit;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Audit;

/// <summary>The certificate of an erasure: for auditors by number or id, for the centre beside its cases.</summary>
internal static class ErasureEndpoints
{
    public static IEndpointRouteBuilder MapErasures(this IEndpointRouteBuilder routes)
    {
        const string Summary =
            "What was erased, when, which key was destroyed, what remains and why, with the proof from the log; nothing of it is personal. "
            + "ccs-verify erasure checks it.";
        routes
            .MapAuditors()
            .MapGet(
                "/complaints/{numberOrId}/erasure",
                (string numberOrId, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetErasureCertificate(numberOrId), cancellation)
            )
            .WithName("GetErasureCertificate")
            .WithSummary(Summary)
            .Produces<ErasureCertificate>()
            .ProducesProblems(401, 403, 404, 422, 503);
        routes
            .MapGroup("/api/v1/cases")
            .WithTags("Cases")
            .RequireAuthorization(AuthPolicies.Staff)
            .MapGet(
                "/{complaintId:guid}/erasure/certificate",
                (Guid complaintId, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetErasureCertificate(complaintId.ToString("D", CultureInfo.InvariantCulture)), cancellation)
            )
            .WithName("GetErasureCertificateOfCase")
            .WithSummary($"For the centre: {Summary}")
            .Produces<ErasureCertificate>()
            .ProducesProblems(401, 403, 404, 503);
        return routes;
    }
}
