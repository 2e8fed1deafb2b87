using System.Diagnostics;
using Ccs.Application.Figures.Editions;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Hosting;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>The demo through the real commands, with all that runs beside them.</summary>
internal static class DemoByCommands
{
    public static async Task<int> Run(WebApplication app, DemoOptions options, DemoCast cast)
    {
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var since = Stopwatch.GetTimestamp();
        var world = ActivatorUtilities.CreateInstance<DemoWorld>(app.Services, options, cast);
        var counts = await world.Play((done, day) => Console.WriteLine($"{$"{done}".PadLeft(7)} filed, {day:yyyy-MM-dd}"));
        await Settle(app.Services.GetRequiredService<Readiness>());
        await app.Services.GetRequiredService<ICommandRunner>().Run("edition", new PublishEditions(), CancellationToken.None);
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
