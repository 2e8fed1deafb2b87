using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Complaints;

/// <summary>
/// Two filings at once with the same key, or to the same contact: the one that comes second looks again in a fresh scope, and finds the
/// first one's answer, or counts its code after the other's.
/// </summary>
internal static class FilingRetry
{
    private const int Tries = 4;

    public static async Task<FiledComplaint> Send(IMediator mediator, FileComplaint command, HttpContext http, CancellationToken cancellation)
    {
        try
        {
            return await mediator.Send(command, cancellation);
        }
        catch (Exception lost) when (LostTo(lost, command))
        {
            return await Again(command, http, Tries - 1, cancellation);
        }
    }

    private static async Task<FiledComplaint> Again(FileComplaint command, HttpContext http, int left, CancellationToken cancellation)
    {
        try
        {
            return await FreshScope.Send(http, command, cancellation);
        }
        catch (Exception lost) when (left > 1 && LostTo(lost, command))
        {
            return await Again(command, http, left - 1, cancellation);
        }
    }

    /// <summary>With a key, an upload that is gone may have been taken by the first of two equal calls.</summary>
    private static bool LostTo(Exception lost, FileComplaint command) =>
        lost is StaleVersionException || (command.IdempotencyKey is not null && lost is UploadRefusedException { Code: "upload.unknown" });
}
