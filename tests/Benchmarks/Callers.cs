using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ccs.Benchmarks;

/// <param name="Done">Calls of success.</param>
/// <param name="Failed">Calls of any other kind.</param>
/// <param name="Seconds">Until the last had its answer.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record Calls(int Done, int Failed, double Seconds, double Median, double P99)
{
    public double PerSecond => Done / Seconds;
}

/// <summary>Callers on a connection each, who wait for their answer before they ask again.</summary>
internal static class Callers
{
    public const int Connections = 16;

    public static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections + 1 }) { BaseAddress = address };

    /// <param name="time">How long anybody still begins.</param>
    /// <param name="call">Whether it succeeded.</param>
    public static Task<Calls> For(TimeSpan time, Func<Task<bool>> call)
    {
        var since = Stopwatch.GetTimestamp();
        return While(() => Stopwatch.GetElapsedTime(since) < time, call);
    }

    /// <param name="times">How often, all together.</param>
    /// <param name="call">Whether it succeeded.</param>
    public static Task<Calls> Times(int times, Func<Task<bool>> call)
    {
        var begun = 0;
        return While(() => Interlocked.Increment(ref begun) <= times, call);
    }

    private static async Task<Calls> While(Func<bool> again, Func<Task<bool>> call)
    {
        var times = new ConcurrentBag<double>();
        var failed = 0;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(One)));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (times.IsEmpty)
        {
            throw new InvalidOperationException($"No call succeeded; {failed} failed.");
        }

        var sorted = times.Order().ToArray();
        return new Calls(sorted.Length, failed, seconds, sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);

        async Task One()
        {
            while (again())
            {
                var since = Stopwatch.GetTimestamp();
                if (await call())
                {
                    times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                }
                else
                {
                    Interlocked.Increment(ref failed);
                }
            }
        }
    }
}
