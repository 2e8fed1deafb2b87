namespace Ccs.Browser.Tests.Support;

/// <summary>How far a page moves under the finger while it loads on a slow line.</summary>
internal static class Shifts
{
    /// <summary>What Web Vitals call good; the whole of a page's shifts, in parts of the screen.</summary>
    public const double Good = 0.1;

    /// <summary>A hundred milliseconds there and back, two megabits a second.</summary>
    private static readonly Dictionary<string, object> Slow = new(StringComparer.Ordinal)
    {
        ["offline"] = false,
        ["latency"] = 100,
        ["downloadThroughput"] = 250_000,
        ["uploadThroughput"] = 250_000,
    };

    public static async Task SlowLine(this Screen screen)
    {
        var line = await screen.Context.NewCDPSessionAsync(screen.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", Slow);
        await screen.RememberNothing();
    }

    /// <summary>Every page is from now on as on a first visit: styles, scripts and fonts come over the line again.</summary>
    public static async Task RememberNothing(this Screen screen)
    {
        var line = await screen.Context.NewCDPSessionAsync(screen.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
    }

    /// <summary>From the page's first paint until its fonts are there and two more frames are drawn.</summary>
    public static Task<double> Shift(this Screen screen) =>
        screen.Page.EvaluateAsync<double>(
            """
            async () => {
              let shift = 0;
              const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shift += entry.value)));
              observer.observe({ type: 'layout-shift', buffered: true });
              await document.fonts.ready;
              const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
              await frame();
              await frame();
              return shift;
            }
            """
        );
}
