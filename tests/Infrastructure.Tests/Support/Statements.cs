using System.Diagnostics;

namespace Ccs.Infrastructure.Tests.Support;

/// <summary>Counts round trips to the database.</summary>
internal static class Statements
{
    private const string Name = "statements";

    private static readonly ActivitySource Test = new(Name);

    /// <summary>Commands and batches that this work sends.</summary>
    public static async Task<int> Of(Func<Task> work)
    {
        var count = 0;
        Activity? root = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            // Work of other tests beside this one has no parent of ours.
            ActivityStopped = activity => count += activity.Source.Name == "Npgsql" && activity.RootId == root?.RootId ? 1 : 0,
        };
        ActivitySource.AddActivityListener(listener);
        root = Test.StartActivity("work");
        await work();
        root?.Stop();
        return count;
    }
}
