using Ccs.Infrastructure.Hosting;

namespace Ccs.WebApi.Commands;

/// <summary><c>db-apply</c> lays schema and reference data; <c>db-assert</c> says whether they are as this version needs them.</summary>
internal static class DatabaseCommands
{
    public static async Task<int> Apply(WebApplication app)
    {
        await Laying.Lay(app);
        Console.WriteLine("The database is up to date.");
        return 0;
    }

    public static async Task<int> Assert(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var behind = await scope.ServiceProvider.GetRequiredService<SchemaKeeper>().Behind(CancellationToken.None);
        Console.WriteLine(behind ?? "The database is up to date.");
        return behind is null ? 0 : 1;
    }
}
