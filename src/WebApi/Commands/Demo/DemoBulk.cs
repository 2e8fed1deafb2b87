using System.Diagnostics;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Bulk;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>
/// The demo written at once: each complaint lives by itself in memory, on all cores, through the same commands; what came of them is copied
/// into the database while the next ones live.
/// </summary>
internal static class DemoBulk
{
    private const int AtOnce = 1_000;

    public static async Task<int> Run(WebApplication app, DemoOptions options, DemoCast cast)
    {
        await using var store = await BulkStore.Begin(app.Services, CancellationToken.None);
        if (store is null)
        {
            await Console.Error.WriteLineAsync("There are complaints already: --bulk begins with a database that has none.");
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var directory = await scope.ServiceProvider.GetRequiredService<IDirectory>().Get(CancellationToken.None);
        await using var services = BulkServices.Make(app.Services, directory, besides => besides.AddScoped<ISecrets, SeededSecrets>());
        var since = Stopwatch.GetTimestamp();
        var count = cast.Schedule.Filings().Count();
        var first = await store.Numbers(count, CancellationToken.None);
        var (living, writing) = (TimeSpan.Zero, TimeSpan.Zero);
        var life = new DemoLife(options, cast, services);
        var write = Task.CompletedTask;
        var filed = 0;
        foreach (var planned in cast.Schedule.Filings().Chunk(AtOnce))
        {
            var start = Stopwatch.GetTimestamp();
            var lived = new HeldComplaint[planned.Length];
            await Parallel.ForAsync(0, planned.Length, async (at, _) => lived[at] = await life.Live(planned[at], first + filed + at));
            living += Stopwatch.GetElapsedTime(start);
            await write;
            write = Timed(() => store.Write(lived, planned[0].At, CancellationToken.None));
            filed += planned.Length;
            if (filed / AtOnce % 20 == 0 || filed == count)
            {
                Console.WriteLine($"{$"{filed}".PadLeft(9)} of {count}, {planned[^1].At:yyyy-MM-dd}, {store.Waiting} events wait");
            }
        }

        await write;
        var copied = Stopwatch.GetElapsedTime(since);
        await store.End(CancellationToken.None);
        var all = Stopwatch.GetElapsedTime(since);
        Console.WriteLine(
            $"{count} complaints, {store.Events} events in {all.TotalSeconds:F1} s ({count / all.TotalSeconds:F0} complaints a second): "
                + $"lived {living.TotalSeconds:F1} s, copied {writing.TotalSeconds:F1} s beside it, "
                + $"the rest and the indexes {(all - copied).TotalSeconds:F1} s. No messages were sent."
        );
        return 0;

        async Task Timed(Func<Task> work)
        {
            var start = Stopwatch.GetTimestamp();
            await Task.Run(work);
            writing += Stopwatch.GetElapsedTime(start);
        }
    }
}
