using System.Diagnostics;

namespace Ccs.TestKit;

/// <summary>Waits for a condition, never for a time.</summary>
public static class Eventually
{
    public static async Task Holds(Func<Task<bool>> condition, string what, int seconds = 30)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(seconds))
            {
                throw new TimeoutException($"Waited {seconds} s in vain for {what}.");
            }

            await Task.Delay(50);
        }
    }
}
