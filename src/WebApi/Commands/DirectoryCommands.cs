using Ccs.Application.Administration.Directory;

namespace Ccs.WebApi.Commands;

/// <summary>
/// <c>directory retire-agency &lt;id&gt; [--reason …]</c>: it takes no new complaints any more; running nodes know it within seconds. The
/// same use case as that of administrators.
/// </summary>
internal static class DirectoryCommands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        var options = CommandOptions.Of(args, "--reason");
        if (options.Words is not ["retire-agency", var agencyId])
        {
            await Console.Error.WriteLineAsync("Usage: directory retire-agency <id> [--reason <text>]");
            return 2;
        }

        return await AdministrationRunner.Run(app, new RetireAgency(agencyId, options.Reason, null)) is null ? 1 : 0;
    }
}
