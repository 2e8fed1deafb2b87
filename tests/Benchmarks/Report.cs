using System.Text.Json;

namespace Ccs.Benchmarks;

/// <summary>What was measured of one program: a line for each round, what they say together, and the same once more for machines.</summary>
internal sealed class Report(Setting setting)
{
    private readonly Dictionary<string, IReadOnlyList<double>> _warm = new(StringComparer.Ordinal);
    private readonly List<(Round Round, double Rows)> _filings = [];
    private readonly List<Round> _lifecycles = [];
    private readonly List<(Calls Looks, Calls Bytes)> _tracking = [];
    private (long Before, long After) _memory;

    /// <param name="what">Was done over and over.</param>
    /// <param name="rounds">What was sustained in each.</param>
    public void Warm(string what, IReadOnlyList<double> rounds)
    {
        _warm[what] = rounds;
        var last = Warmth.Reached(rounds) ? "warm" : "NOT WARM: no two rounds on end agree within 5 %";
        Say($"warming up by {what}: {string.Join(", ", rounds.Select(round => $"{round:F0}"))} a second; {last}");
    }

    /// <param name="number">Of the round.</param>
    /// <param name="round">Of filing.</param>
    /// <param name="rows">Transactions a second of the yardstick in the same round.</param>
    public void Filings(int number, Round round, double rows)
    {
        _filings.Add((round, rows));
        Say(
            $"round {number}: peak {round.Peak:F0} filings/s, sustained {round.Sustained:F0}/s; {Waits(round.Calls)}; "
                + $"{Cpu("filing", round)}; pgbench {rows:F0} tps, ratios {round.Peak / rows:F2} and {round.Sustained / rows:F2}"
        );
    }

    public void Lifecycles(int number, Round round)
    {
        _lifecycles.Add(round);
        Say(
            $"round {number}: peak {round.Peak:F1} lifecycles/s, sustained {round.Sustained:F1}/s; "
                + $"{Waits(round.Calls)}; {Cpu("lifecycle", round)}"
        );
    }

    /// <param name="looks">At a complaint.</param>
    /// <param name="bytes">At the same bytes, from a program that does nothing else.</param>
    public void Tracking(Calls looks, Calls bytes)
    {
        _tracking.Add((looks, bytes));
        Say(
            $"tracking: {looks.PerSecond:F0} reads/s; {Waits(looks)}; "
                + $"the same bytes static {bytes.PerSecond:F0}/s, ratio {looks.PerSecond / bytes.PerSecond:F2}"
        );
    }

    public void Memory(long before, long after)
    {
        _memory = (before, after);
        Say($"memory: {before} MB after the rounds, {after} MB after an hour's worth of load");
    }

    public void Write()
    {
        Say(
            $"medians of {_filings.Count}: peak {Of(r => r.Round.Peak).Text("F0")} filings/s, "
                + $"ratio {Of(r => r.Round.Peak / r.Rows).Text("F3")}; "
                + $"sustained {Of(r => r.Round.Sustained).Text("F0")}/s, ratio {Of(r => r.Round.Sustained / r.Rows).Text("F3")}"
        );
        Say(
            $"CPU of a filing and its message: program {Of(r => r.Round.ProgramEach).Text("F2")} ms, "
                + $"database {Of(r => r.Round.DatabaseEach).Text("F2")} ms"
        );
        Say($"lifecycles: {Lives(r => r.Sustained).Text("F1")} a second sustained, {Lives(r => r.Peak).Text("F1")} at the peak");
        Say(
            $"tracking: {Reads(t => t.Looks.PerSecond).Text("F0")} reads/s, "
                + $"{Reads(t => t.Looks.PerSecond / t.Bytes.PerSecond).Text("F2")} of static"
        );
        Console.WriteLine(JsonSerializer.Serialize(Everything(), JsonSerializerOptions.Web));
    }

    private object Everything() =>
        new
        {
            setting.Name,
            setting.Differently,
            Environment.ProcessorCount,
            Callers.Connections,
            Warm = _warm.ToDictionary(each => each.Key, each => Warmth.Reached(each.Value), StringComparer.Ordinal),
            Filings = new
            {
                Peak = Of(r => r.Round.Peak),
                Sustained = Of(r => r.Round.Sustained),
                Pgbench = Of(r => r.Rows),
                PeakRatio = Of(r => r.Round.Peak / r.Rows),
                SustainedRatio = Of(r => r.Round.Sustained / r.Rows),
                ProgramCpuMilliseconds = Of(r => r.Round.ProgramEach),
                DatabaseCpuMilliseconds = Of(r => r.Round.DatabaseEach),
                Failed = _filings.Sum(r => r.Round.Calls.Failed),
            },
            Lifecycles = new
            {
                Peak = Lives(r => r.Peak),
                Sustained = Lives(r => r.Sustained),
                ProgramCpuMilliseconds = Lives(r => r.ProgramEach),
                DatabaseCpuMilliseconds = Lives(r => r.DatabaseEach),
                Failed = _lifecycles.Sum(r => r.Calls.Failed),
            },
            Tracking = new
            {
                PerSecond = Reads(t => t.Looks.PerSecond),
                StaticRatio = Reads(t => t.Looks.PerSecond / t.Bytes.PerSecond),
                Failed = _tracking.Sum(t => t.Looks.Failed),
            },
            MemoryMegabytes = new { _memory.Before, _memory.After },
        };

    private Spread Of(Func<(Round Round, double Rows), double> figure) => Spread.Of(_filings.Select(figure));

    private Spread Lives(Func<Round, double> figure) => Spread.Of(_lifecycles.Select(figure));

    private Spread Reads(Func<(Calls Looks, Calls Bytes), double> figure) => Spread.Of(_tracking.Select(figure));

    private void Say(string line) => Console.WriteLine($"{setting.Name}: {line}");

    private static string Waits(Calls calls) => $"p50 {calls.Median:F1} ms, p99 {calls.P99:F1} ms, {calls.Failed} failed";

    private static string Cpu(string what, Round round) =>
        $"CPU of a {what}: program {round.ProgramEach:F2} ms, database {round.DatabaseEach:F2} ms";
}
