using Ccs.Infrastructure.Messaging;

namespace Ccs.WebApi.Commands;

/// <summary>
/// <c>codegen write &lt;folder&gt;</c>, for those who change a reaction: see <c>eng/codegen.sh</c>. The message bus knows the word by
/// itself.
/// </summary>
internal static class CodegenCommand
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        if (args is not ["write", var folder])
        {
            await Console.Error.WriteLineAsync("Usage: codegen write <folder>");
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        ReactionCode.Write(scope.ServiceProvider, Path.GetFullPath(folder), Console.WriteLine);
        return 0;
    }
}
