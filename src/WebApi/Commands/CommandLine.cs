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
        ["keys"] = KeysCommands.Run,
        ["audit"] = AuditCommands.Run,
        ["projections"] = ProjectionCommands.Run,
        ["directory"] = DirectoryCommands.Run,
        ["staff"] = StaffCommands.Run,
        ["demo"] = DemoCommand.Run,
        ["codegen"] = CodegenCommand.Run,
    };

    /// <param name="args">Of the program.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="hasOwner">Another role than the working one owns the tables: this process itself lays nothing.</param>
    public static RunMode ModeOf(string[] args, IHostEnvironment environment, bool hasOwner) =>
        new(
            environment.IsDevelopment(),
            LaysSchema: !hasOwner && (environment.IsDevelopment() || args is ["db-apply", ..]),
            RunsClock: !DemoCommand.IsAsked(args)
        );

    /// <summary>No command is asked for.</summary>
    public static bool Serves(string[] args) => args.Length == 0 || args[0].StartsWith('-');

    public static async Task<int> Run(WebApplication app, string[] args)
    {
        if (Serves(args))
        {
            return await Serve(app);
        }

        var name = args[0];
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
