using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Scanning;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Jobs;
using Hangfire;

namespace Ccs.WebApi.Commands;

/// <summary>
/// What happens before the first call: in Development the schema, the reference data and the demo staff are laid; in Production a database
/// that is behind is refused.
/// </summary>
internal static class Startup
{
    public static async Task<bool> Prepare(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Environment.IsDevelopment())
        {
            await LayDevelopment(app);
        }
        else if (await scope.ServiceProvider.GetRequiredService<SchemaKeeper>().Behind(CancellationToken.None) is { } behind)
        {
            app.Logger.LogCritical("The database is behind: {Difference} Run the command db-apply first.", behind);
            return false;
        }
        else if (!scope.ServiceProvider.GetRequiredService<ScannerOptions>().IsSet)
        {
            app.Logger.LogWarning("No scanner is set (Ccs:Scanner): files are passed on unscanned");
        }

        HangfireSetup.Schedule(
            scope.ServiceProvider.GetRequiredService<IRecurringJobManager>(),
            scope.ServiceProvider.GetRequiredService<JobStorage>()
        );
        return true;
    }

    /// <summary>Schema, reference data and demo staff.</summary>
    public static async Task LayDevelopment(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Laying.Lay(app);
        await DemoStaffPassword(app, scope.ServiceProvider);
    }

    private static async Task DemoStaffPassword(WebApplication app, IServiceProvider services)
    {
        var directory = await services.GetRequiredService<IDirectory>().Get(CancellationToken.None);
        var agencies = directory.Agencies.Values.Select(a => (a.Id, a.Names.En)).ToList();
        var folder = services.GetRequiredService<CcsDatabase>().DataFolder;
        var password = app.Configuration["Ccs:Demo:Password"] ?? KeptPassword(Path.Combine(folder, "demo-password"));
        await services.GetRequiredService<DemoStaff>().Ensure(agencies, password, CancellationToken.None);
        app.Logger.LogInformation(
            "Demo staff: centre, administrator, administrator.second, auditor, analyst, and "
                + "officer/head/inspector.{{agencyId}} (such as officer.electricity)"
        );

        // On the console only: a log is kept and shipped, a password is not.
        await Console.Out.WriteLineAsync($"Demo password: {password}");
    }

    private static string KeptPassword(string path)
    {
        MadeOnce.File(path, file => file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)))));
        return File.ReadAllText(path).Trim();
    }
}
