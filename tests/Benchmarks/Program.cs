using Ccs.Benchmarks;
using Ccs.TestKit;

// Everything in one run on one machine: only ratios of one run mean anything. See docs/performance.md.
const string password = "Correct-horse-battery-9";
var queue = args is ["queue", ..];
var seconds = args.Length > 0 && !queue ? int.Parse(args[0], null) : 20;
await using var postgres = await TestPostgres.Start();
var database = await postgres.NewDatabase();
await using var program = CcsProgram.Serve(
    new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Ccs"] = database,
        ["Ccs__DataFolder"] = CcsProgram.NewDataFolder(),
        ["Ccs__Demo__Password"] = password,
        ["Ccs__RateLimits__Enabled"] = "false",
        ["Ccs__SingleNode"] = "true",
    }
);
using var load = new Load(await program.Address);
if (queue)
{
    var complaints = args.Length > 1 ? int.Parse(args[1], null) : 100_000;
    Console.WriteLine($"{Environment.ProcessorCount} processors, {complaints} complaints, one call at a time, medians");
    await load.Tracking(TimeSpan.FromSeconds(1));
    using var desk = new Queue(await program.Address, database, password);
    await desk.Fill(complaints);
    await desk.Measure();
    return;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, {Load.Connections} connections, {seconds} s each");

await load.Filings(TimeSpan.FromSeconds(5));
var pgbench = new PgBench(database);
await pgbench.Prepare();
var ratios = new List<double>();
for (var round = 1; round <= 3; round++)
{
    var filings = await load.Filings(TimeSpan.FromSeconds(seconds));
    await load.Settle();
    var rows = await pgbench.Run(seconds);
    ratios.Add(filings.PerSecond / rows);
    Console.WriteLine(
        $"round {round}: {filings.PerSecond:F0} filings/s (p50 {filings.Median:F1} ms, p99 {filings.P99:F1} ms, {filings.Failed} failed)"
            + $"   pgbench {rows:F0} tps   ratio {filings.PerSecond / rows:F2}"
    );
}

Console.WriteLine($"ratio, median of three: {ratios.Order().ElementAt(1):F2}");
var tracking = await load.Tracking(TimeSpan.FromSeconds(seconds));
Console.WriteLine(
    $"tracking: {tracking.PerSecond:F0} reads/s (p50 {tracking.Median:F1} ms, p99 {tracking.P99:F1} ms, {tracking.Failed} failed)"
);

// A busy hour of a country: 1.35 million complaints a year, ten times the mean of an office hour, ten looks for each filing.
var before = program.ResidentMegabytes();
await load.Hour(filings: 6_500, reads: 65_000);
await load.Settle();
Console.WriteLine($"memory: {before} MB after the rounds, {program.ResidentMegabytes()} MB after an hour's worth of load");
