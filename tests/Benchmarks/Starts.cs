using System.Text.Json;
using Ccs.TestKit;

namespace Ccs.Benchmarks;

/// <summary>
/// What a start costs: the processor time until a program is ready, on a database that was laid before, and until it has done its first
/// work, always the same amount. It runs cold each time; what is counted doesn't depend on who else is on the machine as a time by the
/// clock would.
/// </summary>
internal static class Starts
{
    private const int Count = 3;

    public static async Task Run(TestPostgres postgres, IReadOnlyList<Setting> settings, int filings)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {Count} starts each, {filings} filings after each");
        var contest = settings.Select(setting => (Setting: setting, Ready: new List<double>(), Working: new List<double>())).ToList();
        var homes = new Dictionary<Setting, Home>();
        foreach (var setting in settings)
        {
            setting.Introduce();
            homes[setting] = await Home.New(postgres);
            await using var laid = await Contestant.Start(setting, postgres, homes[setting]);
        }

        for (var number = 1; number <= Count; number++)
        {
            foreach (var (setting, ready, working) in number % 2 == 1 ? contest : contest.AsEnumerable().Reverse())
            {
                await using var started = await Contestant.Start(setting, postgres, homes[setting]);
                ready.Add(started.ProgramCpu.TotalSeconds);
                var round = await started.Measure(() => Callers.Times(filings, started.Citizens.File));
                working.Add(round.Program.TotalSeconds);
                Console.WriteLine(
                    $"{setting.Name}: start {number}: {ready[^1]:F1} s of CPU until ready, "
                        + $"{working[^1]:F1} s for the first {filings} filings and their messages"
                );
            }
        }

        foreach (var (setting, ready, working) in contest)
        {
            var (start, work) = (Spread.Of(ready), Spread.Of(working));
            Console.WriteLine($"{setting.Name}: CPU seconds until ready {start.Text("F1")}, for the first work {work.Text("F1")}");
            var line = new
            {
                setting.Name,
                setting.Differently,
                ReadyCpuSeconds = start,
                FirstWorkCpuSeconds = work,
                filings,
            };
            Console.WriteLine(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
        }
    }
}
