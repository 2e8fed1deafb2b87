using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Pipeline;

/// <summary>Exactly one commit per command, here and nowhere else: a second one in the same scope would strand outbox messages.</summary>
internal sealed class CommitBehavior<TRequest, TResult>(
    IUnitOfWork unitOfWork,
    FilingIndex index,
    ICurrentActor current,
    ComplainantWays ways
) : IPipelineBehavior<TRequest, TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var result = await next();
        if (request is ICommand<TResult>)
        {
            await index.Settle(cancellationToken);
            if (request is IComplainantCommand<TResult> act && current.Actor.Kind == ActorKind.Complainant)
            {
                unitOfWork.CameIn(await ways.Of(act, cancellationToken));
            }

            await unitOfWork.Commit(cancellationToken);
        }

        return result;
    }
}
