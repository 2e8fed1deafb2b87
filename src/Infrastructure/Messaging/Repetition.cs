using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Hosting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Messaging;

internal sealed class Repetition(IServiceProvider services) : IRepetition
{
    public bool Underway { get; private set; }

    public async Task<TResult> Again<TResult>(ICommand<TResult> command, CancellationToken cancellation)
    {
        await using var scope = services.CreateScopeOfSameActor();
        ((Repetition)scope.ServiceProvider.GetRequiredService<IRepetition>()).Underway = true;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellation);
    }
}
