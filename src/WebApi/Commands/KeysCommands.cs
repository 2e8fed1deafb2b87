using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;

namespace Ccs.WebApi.Commands;

/// <summary>
/// <c>keys check</c> tells what wraps the data keys and what is missing; <c>keys restore [--ring &lt;name&gt;]</c> puts the newest ring
/// into a database that was restored from an older dump, with every node stopped.
/// </summary>
internal static class KeysCommands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        var options = CommandOptions.Of(args, "--ring");
        var keys = app.Services.GetRequiredService<IKeyKeeping>();
        try
        {
            switch (options.Words)
            {
                case ["check"]:
                    return await keys.Check(Console.WriteLine, CancellationToken.None) ? 0 : 1;
                case ["restore"]:
                    return await keys.Restore(options.Named["--ring"], Console.WriteLine, CancellationToken.None) ? 0 : 1;
                default:
                    await Console.Error.WriteLineAsync("Usage: keys check | restore [--ring <name>]");
                    return 2;
            }
        }
        catch (Exception refused) when (refused is KeysException or IOException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
