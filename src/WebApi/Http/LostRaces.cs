using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.WebApi.Http;

/// <summary>
/// Citizens send no version, so nothing that somebody else did at the same moment is theirs to look at again: what lost the race is tried
/// once more in a fresh scope, on the complaint as it is then, and only a rule refuses. The same for two filings at once with one key, or
/// to one contact: the second finds the first one's answer, or counts its code after the other's.
/// </summary>
public static class LostRaces
{
    private const int Tries = 5;

    /// <summary>Sends a command of a citizen.</summary>
    /// <exception cref="ChangedMeanwhileException">It lost every time.</exception>
    public static async Task<TResult> SendForCitizen<TResult>(
        this HttpContext http,
        ICommand<TResult> command,
        CancellationToken cancellation
    )
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IMediator>().Send(command, cancellation);
        }
        catch (Exception lost) when (IsLost(lost, command))
        {
            return await Again(http, command, Tries - 1, cancellation);
        }
    }

    private static async Task<TResult> Again<TResult>(HttpContext http, ICommand<TResult> command, int left, CancellationToken cancellation)
    {
        try
        {
            return await FreshScope.Send(http, command, cancellation);
        }
        catch (Exception lost) when (left > 1 && IsLost(lost, command))
        {
            return await Again(http, command, left - 1, cancellation);
        }
        catch (StaleVersionException)
        {
            throw new ChangedMeanwhileException();
        }
    }

    /// <summary>With a key, an upload that is gone may have been taken by the first of two equal filings.</summary>
    private static bool IsLost<TResult>(Exception lost, ICommand<TResult> command) =>
        lost is StaleVersionException
        || (lost is UploadRefusedException { Code: "upload.unknown" } && command is FileComplaint { IdempotencyKey: not null });
}
