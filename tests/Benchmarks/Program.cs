using Ccs.Benchmarks;
using Ccs.Benchmarks.Insights;
using Ccs.Benchmarks.Planted;
using Ccs.TestKit;

// Everything in one run on one machine: only ratios of one run mean anything. See docs/performance.md.
try
{
    if (args is ["static", var folder])
    {
        await StaticAnswer.Serve(folder);
        return 0;
    }

    if (args is ["planted", ..])
    {
        return PlantedReport.Run(args);
    }

    await using var postgres = await TestPostgres.StartAsItRuns();
    var settings = Setting.Of(args);
    var number = Setting.Number(args);
    if (args is ["faults", ..])
    {
        return await Faults.Run(postgres, number ?? 50) ? 0 : 1;
    }

    if (args is ["burst", ..])
    {
        return await Burst.Run(postgres, number ?? 10_000) ? 0 : 1;
    }

    await (
        args switch
        {
            ["queue", ..] => Queue.Run(postgres, number ?? 100_000),
            ["figures", ..] => FigureBenchmark.Run(postgres, settings, number ?? 1_000_000, args.Contains("--reports")),
            ["looks", ..] => Rounds.Looks(postgres, TimeSpan.FromSeconds(number ?? 12)),
            ["start", ..] => Starts.Run(postgres, settings, number ?? 2_000),
            _ => Rounds.Run(postgres, settings, TimeSpan.FromSeconds(number ?? 12)),
        }
    );
    return 0;
}
catch (Exception failure)
{
    // Caught so that the programs that were started end with this one.
    await Console.Error.WriteLineAsync(failure.ToString());
    return 1;
}
