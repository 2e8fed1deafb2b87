using System.Diagnostics;
using Ccs.TestKit;

namespace Ccs.Benchmarks.Insights;

/// <summary>What was done in how long, with what the processors gave for it.</summary>
/// <param name="Name">In the output.</param>
/// <param name="Done">How many events.</param>
/// <param name="Seconds">By the clock.</param>
/// <param name="Program">CPU of the program.</param>
/// <param name="Database">CPU of the server of its database.</param>
internal sealed record FigureWork(string Name, long Done, double Seconds, TimeSpan Program, TimeSpan Database)
{
    /// <param name="name">In the output.</param>
    /// <param name="program">Its CPU so far.</param>
    /// <param name="postgres">The server.</param>
    /// <param name="work">Says how many it did.</param>
    public static async Task<FigureWork> Of(string name, Func<TimeSpan> program, TestPostgres postgres, Func<Task<long>> work)
    {
        var (cpu, database, since) = (program(), CpuTime.OfTree(postgres.ProcessId), Stopwatch.GetTimestamp());
        var done = await work();
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var made = new FigureWork(name, done, seconds, program() - cpu, CpuTime.OfTree(postgres.ProcessId) - database);
        Console.WriteLine(
            $"{name}: {done} in {seconds:F1} s, {made.PerSecond:F0} a second; CPU of the program {made.Program.TotalSeconds:F1} s, "
                + $"of the database {made.Database.TotalSeconds:F1} s: {made.PerCpuSecond:F0} a second of both"
        );
        return made;
    }

    public double PerSecond => Done / Seconds;

    /// <summary>What a second of one core does: hardly depends on who else is there.</summary>
    public double PerCpuSecond => Done / (Program + Database).TotalSeconds;
}
