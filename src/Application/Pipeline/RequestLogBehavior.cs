using Ccs.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Ccs.Application.Pipeline;

/// <summary>
/// One line per request: type, actor, complaint, duration, how it ended. Never a body: a body is a person's grievance. Of what was refused
/// another: who tried to be whom, and from which network, both keyed.
/// </summary>
internal sealed class RequestLogBehavior<TRequest, TResult>(
    ICurrentActor current,
    ICallerNetwork network,
    IBlindIndex index,
    TimeProvider clock,
    ILogger<RequestLogBehavior<TRequest, TResult>> logger
) : IPipelineBehavior<TRequest, TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var started = clock.GetTimestamp();
        var outcome = "done";
        var refused = false;
        try
        {
            return await next();
        }
        catch (Exception exception)
        {
            outcome = exception.GetType().Name;
            refused = IsRefusal(request, exception);
            throw;
        }
        finally
        {
            var complaint = (request as IAboutComplaint)?.ComplaintId;
            logger.LogInformation(
                "{Request} by {Actor} on {ComplaintId}: {Outcome} in {Milliseconds:0.0} ms",
                typeof(TRequest).Name,
                current.Proven ? current.Actor.ToString() : "anonymous",
                complaint,
                outcome,
                clock.GetElapsedTime(started).TotalMilliseconds
            );
            if (refused)
            {
                TellRefusal(request, outcome);
            }
        }
    }

    /// <summary>Somebody did not show who they are, may not do it, or does it too often.</summary>
    private static bool IsRefusal(TRequest request, Exception exception) =>
        exception is NotSignedInException or NotYoursToDoException or TooManyException
        || (request is IAttempt && exception is not (ValidationException or OperationCanceledException));

    private void TellRefusal(TRequest request, string outcome) =>
        logger.LogWarning(
            "Refused {Request}: {Outcome}, by {Actor} as {Whom} from network {Network}",
            typeof(TRequest).Name,
            outcome,
            current.Proven ? current.Actor.ToString() : "anonymous",
            (request as IAttempt)?.Whom is { } whom ? index.Token("attempt", whom.Trim().ToUpperInvariant()) : "-",
            network.Token
        );
}
