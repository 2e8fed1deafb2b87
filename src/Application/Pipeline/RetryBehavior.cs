using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Pipeline;

/// <summary>
/// Complainants send no version, so nothing that somebody else did at the same moment is theirs to look at again: what lost the race is
/// tried once more in a fresh scope, on the complaint as it is then, and only a rule refuses. The same for two filings at once with one
/// key, or to one contact: the second finds the first one's answer, or counts its code after the other's.
/// </summary>
internal sealed class RetryBehavior<TRequest, TResult>(IRepetition repetition) : IPipelineBehavior<TRequest, TResult>
{
    private const int Tries = 5;

    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (repetition.Underway || request is not IComplainantCommand<TResult> command)
        {
            return await next();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return attempt == 1 ? await next() : await repetition.Again(command, cancellationToken);
            }
            catch (Exception lost) when (attempt < Tries && command.IsLostBy(lost))
            {
                // Once more, on what the winner left.
            }
            catch (StaleVersionException)
            {
                return command.NotHeard();
            }
        }
    }
}
