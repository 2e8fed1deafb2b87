using Ccs.Benchmarks;
using Ccs.TestKit;

// Everything in one run on one machine: only ratios of one run mean anything. See docs/performance.md.
try
{
    await using var postgres = await TestPostgres.Start();
    var settings = Setting.Of(args);
    var number = Setting.Number(args);
    await (
        args switch
        {
            ["queue", ..] => Queue.Run(postgres, number ?? 100_000),
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
