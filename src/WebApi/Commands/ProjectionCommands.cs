using Ccs.Infrastructure.Hosting;

namespace Ccs.WebApi.Commands;

/// <summary><c>projections rebuild</c>: every read model anew from the events.</summary>
internal static class ProjectionCommands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        if (args is not ["rebuild", ..])
        {
            await Console.Error.WriteLineAsync("Usage: projections rebuild");
            return 2;
        }

        await app.Services.GetRequiredService<ProjectionRebuild>().Run(Console.WriteLine, CancellationToken.None);
        return 0;
    }
}
