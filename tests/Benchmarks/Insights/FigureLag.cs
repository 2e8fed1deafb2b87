namespace Ccs.Benchmarks.Insights;

/// <summary>How long ago the oldest event happened that is not counted yet, looked at again and again.</summary>
internal sealed class FigureLag(FigurePast past)
{
    private const string Oldest = $"""
        select coalesce(extract(epoch from clock_timestamp() - min(timestamp)), 0)::float8 from ccs.mt_events
        where seq_id > ({FigurePast.Counted})
        """;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly List<double> _seconds = [];

    public string Text
    {
        get
        {
            var sorted = _seconds.Order().ToArray();
            return $"lag: p50 {sorted[sorted.Length / 2]:F1} s, at most {sorted[^1]:F1} s, {sorted.Length} looks";
        }
    }

    public async Task While(Func<Task> work)
    {
        var working = work();
        while (!working.IsCompleted)
        {
            _seconds.Add(await past.Ask<double>(Oldest));
            await Task.Delay(Between);
        }

        await working;
    }
}
