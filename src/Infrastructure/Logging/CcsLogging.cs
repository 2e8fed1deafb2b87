using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Ccs.Infrastructure.Logging;

/// <summary>Logs of ids, types and durations. What a person wrote, or is, never reaches them: see <c>docs/architecture.md</c>.</summary>
public static class CcsLogging
{
    /// <param name="builder">Of the host.</param>
    /// <param name="quiet">Warnings only: for a command that tells its progress itself.</param>
    public static StartupLog AddCcsLogging(this WebApplicationBuilder builder, bool quiet = false)
    {
        var json = string.Equals(builder.Configuration["Ccs:Log:Format"], "json", StringComparison.OrdinalIgnoreCase);
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(quiet ? LogEventLevel.Warning : LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            // What an outside provider says went wrong may name a person; that it did is logged where it is handled.
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal)
            // Who was refused stands in the line of the call.
            .MinimumLevel.Override("Ccs.WebApi.Auth.StaffAuthentication", LogEventLevel.Warning)
            .MinimumLevel.Override("Ccs.WebApi.Auth.TrackingAuthentication", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            // What failed is thrown; the log would only repeat the statement, also where a missing table is no failure.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", quiet ? LogEventLevel.Warning : LogEventLevel.Information)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
            .MinimumLevel.Override("Wolverine", LogEventLevel.Warning)
            .MinimumLevel.Override("Marten", LogEventLevel.Warning)
            .MinimumLevel.Override("JasperFx", LogEventLevel.Warning)
            .MinimumLevel.Override("Npgsql", LogEventLevel.Error)
            .Filter.With<OrdinaryRaces>()
            .Enrich.FromLogContext();
        var logger = configuration.WriteTo.Console(json ? new CleanJson() : new CleanText()).CreateLogger();
        builder.Services.AddSerilog(logger);
        builder.Services.AddSingleton<ILoggerFactory>(new CleanLoggerFactory(new SerilogLoggerFactory(logger)));
        return new StartupLog(logger);
    }
}

/// <summary>Logs before there is a host, and flushes after it.</summary>
public sealed class StartupLog(Serilog.Core.Logger logger) : IDisposable
{
    public Microsoft.Extensions.Logging.ILogger Startup { get; } =
        new CleanLoggerFactory(new SerilogLoggerFactory(logger)).CreateLogger("Ccs.Startup");

    public void Dispose() => logger.Dispose();
}
