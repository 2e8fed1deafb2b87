using Ccs.Application.Ports;
using Ccs.Infrastructure.Proof;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>
/// <c>demo --complaints N --seed S [--until date] [--plant …] [--bulk]</c>: made-up complaints of 18 months, filed and handled through the
/// real commands with a moved clock. The same seed and day give the same histories.
/// </summary>
internal static class DemoCommand
{
    /// <summary>Before the host is built: ids and codes from the seed.</summary>
    public static void Prepare(WebApplicationBuilder builder, string[] args)
    {
        if (IsAsked(args))
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<ISecrets, SeededSecrets>());
        }
    }

    public static bool IsAsked(string[] args) => args is ["demo", ..];

    public static async Task<int> Run(WebApplication app, string[] args)
    {
        var (options, wrong) = DemoOptions.Parse(args, TimeProvider.System);
        if (!app.Environment.IsDevelopment() || options is null)
        {
            await Console.Error.WriteLineAsync(wrong ?? DemoHelp.Text);
            return 2;
        }

        await Startup.LayDevelopment(app);
        await using var scope = app.Services.CreateAsyncScope();
        var directory = await scope.ServiceProvider.GetRequiredService<IDirectory>().Get(CancellationToken.None);
        var cast = DemoCast.Of(options, directory);
        if (cast.Refusal(options, directory) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 2;
        }

        return await app
            .Services.GetRequiredService<EventImports>()
            .Record(() => options.Bulk ? DemoBulk.Run(app, options, cast) : DemoByCommands.Run(app, options, cast), CancellationToken.None);
    }
}
