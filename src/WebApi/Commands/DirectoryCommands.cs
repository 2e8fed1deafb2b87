using Ccs.Application.Directory;
using Ccs.Application.Ports;
using FluentValidation;

namespace Ccs.WebApi.Commands;

/// <summary><c>directory retire-agency &lt;id&gt;</c>: it takes no new complaints any more; running nodes know it within seconds.</summary>
internal static class DirectoryCommands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        if (args is not ["retire-agency", var agencyId])
        {
            await Console.Error.WriteLineAsync("Usage: directory retire-agency <id>");
            return 2;
        }

        try
        {
            await app.Services.GetRequiredService<ICommandRunner>().Run("command-line", new RetireAgency(agencyId), CancellationToken.None);
            return 0;
        }
        catch (ValidationException)
        {
            await Console.Error.WriteLineAsync($"There is no active agency '{agencyId}'.");
            return 1;
        }
    }
}
