using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Pipeline;

/// <summary>Exactly one commit per command, here and nowhere else: a second one in the same scope would strand outbox messages.</summary>
internal sealed class CommitBehavior<TRequest, TResult>(IUnitOfWork unitOfWork) : IPipelineBehavior<TRequest, TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var result = await next();
        if (request is ICommand<TResult>)
        {
            await unitOfWork.Commit(cancellationToken);
        }

        return result;
    }
}
