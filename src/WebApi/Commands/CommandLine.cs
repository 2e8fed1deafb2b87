using Ccs.Infrastructure.Hosting;
using Ccs.WebApi.Commands.Demo;

namespace Ccs.WebApi.Commands;

/// <summary>The commands of the same program; without one it serves.</summary>
public static class CommandLine
{
    private static readonly Dictionary<string, Func<WebApplication, string[], Task<int>>> Commands = new(StringComparer.Ordinal)
    {
        ["db-apply"] = (app, _) => DatabaseCommands.Apply(app),
        ["db-assert"] = (app, _) => DatabaseCommands.Assert(app),
        ["projections"] = ProjectionCommands.Run,
        ["directory"] = DirectoryCommands.Run,
        ["staff"] = StaffCommands.Run,
        ["demo"] = DemoCommand.Run,
        ["codegen"] = CodegenCommand.Run,
    };

    public static RunMode ModeOf(string[] args, IHostEnvironment environment) =>
        new(
            environment.IsDevelopment(),
            LaysSchema: environment.IsDevelopment() || args is ["db-apply", ..],
            RunsClock: !DemoCommand.IsAsked(args)
        );

    public static async Task<int> Run(WebApplication app, string[] args)
    {
        var name = args.FirstOrDefault(arg => !arg.StartsWith('-'));
        if (name is null || args[0] != name)
        {
            return await Serve(app);
        }

        if (Commands.TryGetValue(name, out var command))
        {
            return await command(app, args[1..]);
        }

        await Console.Error.WriteLineAsync($"Unknown command '{name}'. There are: {string.Join(", ", Commands.Keys)}.");
        return 2;
    }

    private static async Task<int> Serve(WebApplication app)
    {
        if (!await Startup.Prepare(app))
        {
            return 3;
        }

        await app.RunAsync();
        return 0;
    }
}
