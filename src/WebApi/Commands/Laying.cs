using Ccs.Application;
using Ccs.Infrastructure;
using Ccs.Infrastructure.Hosting;

namespace Ccs.WebApi.Commands;

/// <summary>
/// Lays the database as whoever owns it. Where that is another role than the one that works in it, a second set of the same services is
/// made for it, which is used for this and nothing else; then the working role is given what it needs.
/// </summary>
internal static class Laying
{
    public static async Task Lay(WebApplication app)
    {
        var database = app.Services.GetRequiredService<CcsDatabase>();
        if (!database.HasOwner)
        {
            await Apply(app.Services);
            return;
        }

        await using var owned = database.AsOwner();
        await using var owner = OwnersHost(app, owned);
        await Apply(owner.Services);
        await owner.Services.GetRequiredService<WorkingRights>().Grant(database.WorkingRole, CancellationToken.None);
    }

    private static async Task Apply(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaKeeper>().Apply(CancellationToken.None);
    }

    /// <summary>Never started: no message is sent by it, and no job runs.</summary>
    private static WebApplication OwnersHost(WebApplication app, CcsDatabase owned)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                EnvironmentName = app.Environment.EnvironmentName,
                ContentRootPath = app.Environment.ContentRootPath,
            }
        );
        builder.Configuration.AddConfiguration(app.Configuration);
        builder.AddInfrastructure(owned, new RunMode(app.Environment.IsDevelopment(), LaysSchema: true, RunsClock: false));
        builder.Services.AddApplication();
        builder.AddWebApi();
        builder.Services.AddSingleton<ILoggerFactory>(_ => new SharedLogs(app.Services.GetRequiredService<ILoggerFactory>()));
        return builder.Build();
    }

    /// <summary>The program's logs, which go on when this is over.</summary>
    private sealed class SharedLogs(ILoggerFactory logs) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => logs.CreateLogger(categoryName);

        public void AddProvider(ILoggerProvider provider) => logs.AddProvider(provider);

        public void Dispose()
        {
            // They are the program's.
        }
    }
}
