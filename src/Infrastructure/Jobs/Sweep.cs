using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Jobs;

/// <summary>
/// Walks over what has come due, in batches, and sends one command for each. Idempotent: a complaint that moved meanwhile is passed over,
/// and one that fails does not keep the others waiting; the next run looks at it again.
/// </summary>
internal sealed class Sweep(IServiceScopeFactory scopes, ICommandRunner runner, TimeProvider clock, ILogger<Sweep> logger)
{
    private const int Batch = 200;

    /// <returns>How many commands went through.</returns>
    public async Task<int> Run(string job, DueFor what, Func<Guid, ICommand<Unit>> command, CancellationToken cancellation)
    {
        var done = 0;
        var after = Guid.Empty;
        while (true)
        {
            var due = await Due(what, after, cancellation);
            foreach (var id in due)
            {
                done += await Try(job, command(id), id, cancellation) ? 1 : 0;
            }

            if (due.Count < Batch)
            {
                return done;
            }

            after = due[^1];
        }
    }

    private async Task<IReadOnlyList<Guid>> Due(DueFor what, Guid after, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICaseRows>().Due(what, clock.GetUtcNow(), after, Batch, cancellation);
    }

    private async Task<bool> Try(string job, ICommand<Unit> command, Guid id, CancellationToken cancellation)
    {
        try
        {
            await runner.Run(job, command, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is RuleViolation or StaleVersionException or NotFoundException)
        {
            logger.LogInformation("{Job} passed over {ComplaintId}: {Reason}", job, id, exception.GetType().Name);
            return false;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or Npgsql.NpgsqlException))
        {
            // A database that is away fails the job, which Hangfire runs again; a complaint that fails by itself
            // waits for somebody to look.
            logger.LogError("{Job} failed on {ComplaintId}: {Exception}", job, id, exception.GetType().FullName);
            return false;
        }
    }
}
