using Ccs.Application.Ports;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Ccs.Application.Pipeline;

/// <summary>One line per request: type, actor, complaint, duration, how it ended. Never a body: a body is a person's grievance.</summary>
internal sealed class RequestLogBehavior<TRequest, TResult>(
    ICurrentActor current,
    TimeProvider clock,
    ILogger<RequestLogBehavior<TRequest, TResult>> logger
) : IPipelineBehavior<TRequest, TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var started = clock.GetTimestamp();
        var outcome = "done";
        try
        {
            return await next();
        }
        catch (Exception exception)
        {
            outcome = exception.GetType().Name;
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
        }
    }
}
