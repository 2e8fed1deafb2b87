using System.Diagnostics;

namespace Ccs.WebApi.Tests.Support;

/// <summary>Scripts that others wrote, or that are written as others would, run by node.</summary>
internal static class NodeTool
{
    /// <param name="folder">Below the test program.</param>
    /// <param name="arguments">The script, and what it is given.</param>
    public static async Task<(int Code, string Said)> Run(string folder, params string[] arguments)
    {
        using var node = Begin("node", folder, arguments);
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, said.Trim());
    }

    /// <summary>The packages of a folder, by its lock file.</summary>
    public static async Task Install(string folder)
    {
        if (!Directory.Exists(Path.Combine(AppContext.BaseDirectory, folder, "node_modules")))
        {
            using var npm = Begin("npm", folder, "ci", "--no-audit", "--no-fund");
            var output = await npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            npm.ExitCode.ShouldBe(0, output);
        }
    }

    /// <summary>One that goes on.</summary>
    public static Process Begin(string program, string folder, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Path.Combine(AppContext.BaseDirectory, folder),
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
}
