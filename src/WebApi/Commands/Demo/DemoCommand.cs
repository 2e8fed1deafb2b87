using System.Diagnostics;
using Ccs.Application.Ports;
using Ccs.Application.Reports;
using Ccs.Infrastructure.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>
/// <c>demo --complaints N --seed S [--until date]</c>: made-up complaints of 18 months, filed and handled through the real commands with a
/// moved clock. The same seed and day give the same histories.
/// </summary>
internal static class DemoCommand
{
    private const string Usage = "Usage: demo --complaints <1..200000> [--seed <number>] [--until <yyyy-MM-dd>]   (Development only)";

    /// <summary>Before the host is built: ids and codes from the seed.</summary>
    public static void Prepare(WebApplicationBuilder builder, string[] args)
    {
        if (IsAsked(args))
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<ISecrets, SeededSecrets>());
        }
    }

    public static bool IsAsked(string[] args) => args is ["demo", ..];

    public static async Task<int> Run(WebApplication app, string[] args)
    {
        if (!app.Environment.IsDevelopment() || DemoOptions.Parse(args, TimeProvider.System) is not { } options)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await Startup.LayDevelopment(app);
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var since = Stopwatch.GetTimestamp();
        var world = ActivatorUtilities.CreateInstance<DemoWorld>(app.Services, options);
        var counts = await world.Play(
            (done, day) => Console.WriteLine($"{$"{done}".PadLeft(7)} of {options.Complaints} filed, {day:yyyy-MM-dd}")
        );
        await Settle(app.Services.GetRequiredService<Readiness>());
        await app.Services.GetRequiredService<ICommandRunner>().Run("edition", new PublishMonths(), CancellationToken.None);
        await app.StopAsync();
        Console.WriteLine(
            $"{counts.Commands} commands in {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s; "
                + $"{counts.Refused} refused by the rules, as happens in life."
        );
        return 0;
    }

    /// <summary>The messages of the last commands and the figures are on their way still.</summary>
    private static async Task Settle(Readiness readiness)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var i = 0; i < 300 && await timer.WaitForNextTickAsync(); i++)
        {
            if (
                (await readiness.Messages(CancellationToken.None)).Waiting == 0
                && await readiness.ProjectionLag(CancellationToken.None) == 0
            )
            {
                return;
            }
        }
    }
}
