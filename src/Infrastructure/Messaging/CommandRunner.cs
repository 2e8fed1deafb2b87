using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Messaging;

/// <summary>Each command in a scope of its own, with the job, or whoever asked for it, as the actor.</summary>
internal sealed class CommandRunner(IServiceScopeFactory scopes) : ICommandRunner
{
    public Task<TResult> Run<TResult>(string job, ICommand<TResult> command, CancellationToken cancellation) =>
        RunAs(Actor.System(job), command, cancellation);

    public async Task<TResult> RunAs<TResult>(Actor actor, ICommand<TResult> command, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = actor;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellation);
    }
}
