using Ccs.Infrastructure.Hosting;

namespace Ccs.WebApi.Commands;

/// <summary><c>projections rebuild [name…]</c>: every read model anew from the events, or those that are named.</summary>
internal static class ProjectionCommands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        var rebuild = app.Services.GetRequiredService<ProjectionRebuild>();
        if (args is not ["rebuild", .. var names] || names.Except(rebuild.Names, StringComparer.Ordinal).Any())
        {
            await Console.Error.WriteLineAsync($"Usage: projections rebuild [{string.Join("] [", rebuild.Names)}]");
            return 2;
        }

        await rebuild.Run(Console.WriteLine, CancellationToken.None, names);
        return 0;
    }
}
