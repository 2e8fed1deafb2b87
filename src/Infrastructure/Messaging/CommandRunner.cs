using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Messaging;

/// <summary>Each command in a scope of its own, with the job as the actor.</summary>
internal sealed class CommandRunner(IServiceScopeFactory scopes) : ICommandRunner
{
    public async Task<TResult> Run<TResult>(string job, ICommand<TResult> command, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = Actor.System(job);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellation);
    }
}
