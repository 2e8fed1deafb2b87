using System.Diagnostics;
using Ccs.Infrastructure.Proof;

namespace Ccs.WebApi.Commands;

/// <summary><c>audit verify</c>: every event against the log, from its row, and the log against what was promised.</summary>
internal static class AuditCommands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        if (args is not ["verify"])
        {
            await Console.Error.WriteLineAsync("Usage: audit verify");
            return 2;
        }

        var began = Stopwatch.GetTimestamp();
        var report = await app.Services.GetRequiredService<ILogVerification>().Run(CancellationToken.None);
        foreach (var finding in report.Findings)
        {
            Console.WriteLine($"{finding.Kind}: {finding.What}");
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine($"{report.Leaves} leaves, {report.Events} events, {seconds:0.0} s");
        Console.WriteLine(report.Findings.Count == 0 ? "All is as it was promised." : "NOT as it was promised.");
        return report.Findings.Count == 0 ? 0 : 1;
    }
}
