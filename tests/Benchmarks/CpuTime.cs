using System.Globalization;

namespace Ccs.Benchmarks;

/// <summary>What processes have used of the processors, as Linux counts it: user and system together.</summary>
internal static class CpuTime
{
    /// <summary>USER_HZ, which is the same on every Linux that .NET runs on.</summary>
    private const int TicksPerSecond = 100;

    public static TimeSpan Of(int process) => Time(Line(process).Own);

    /// <summary>Of all that this process started and that has ended.</summary>
    public static TimeSpan OfChildren => Time(Line(Environment.ProcessId).Gone);

    /// <summary>
    /// Of a process and all that it ever started: those that live, and those that are gone, whose time stands with it. A PostgreSQL is a
    /// process for each connection, and several that come and go.
    /// </summary>
    public static TimeSpan OfTree(int process)
    {
        var lines = Directory
            .EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _))
            .Select(TryLine);
        var children = lines.OfType<StatLine>().Where(line => line.Parent == process).ToList();
        return children.Aggregate(Time(Line(process).Together), (sum, child) => sum + Time(child.Together));
    }

    private static StatLine Line(int process) => StatLine.Parse(File.ReadAllText($"/proc/{process}/stat"));

    /// <summary>Null where it is gone by now.</summary>
    private static StatLine? TryLine(string? process)
    {
        try
        {
            return StatLine.Parse(File.ReadAllText($"/proc/{process}/stat"));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static TimeSpan Time(long ticks) => TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
}

/// <summary>A line of <c>/proc/{process}/stat</c>, in ticks.</summary>
/// <param name="Parent">Process.</param>
/// <param name="Own">Its own, and that of its threads.</param>
/// <param name="Gone">Of its children that have ended.</param>
internal sealed record StatLine(int Parent, long Own, long Gone)
{
    public long Together => Own + Gone;

    /// <summary>The second field is the program's name in brackets, and may hold anything, brackets and blanks too.</summary>
    public static StatLine Parse(string line)
    {
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return new StatLine((int)Field(4), Field(14) + Field(15), Field(16) + Field(17));

        // By its number in proc(5); the first that is left is the third.
        long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
    }
}
