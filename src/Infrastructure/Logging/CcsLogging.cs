using Microsoft.AspNetCore.Builder;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;
using Serilog.Templates;

namespace Ccs.Infrastructure.Logging;

/// <summary>Logs of ids, types and durations. What a person wrote, or is, never reaches them: see <c>docs/architecture.md</c>.</summary>
public static class CcsLogging
{
    private const string Line = "{@t:HH:mm:ss} {@l:u3} {Substring(SourceContext, LastIndexOf(SourceContext, '.') + 1)}: {@m}\n{@x}";

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
        configuration = json
            ? configuration.WriteTo.Console(new RenderedCompactJsonFormatter())
            : configuration.WriteTo.Console(new ExpressionTemplate(Line, System.Globalization.CultureInfo.InvariantCulture));
        var logger = configuration.CreateLogger();
        builder.Services.AddSerilog(logger);
        return new StartupLog(logger);
    }
}

/// <summary>Logs before there is a host, and flushes after it.</summary>
public sealed class StartupLog(Serilog.Core.Logger logger) : IDisposable
{
    public Microsoft.Extensions.Logging.ILogger Startup { get; } = new SerilogLoggerFactory(logger).CreateLogger("Ccs.Startup");

    public void Dispose() => logger.Dispose();
}
