namespace Ccs.Browser.Tests.Filing;

/// <summary>
/// Nothing jumps from under a finger while a page loads on a slow line: fonts, scripts and what they add have their place from the start.
/// </summary>
public sealed class ShiftTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    /// <summary>What Web Vitals call good; the whole of a page's shifts, in parts of the screen.</summary>
    private const double Good = 0.1;

    /// <summary>A hundred milliseconds there and back, two megabits a second.</summary>
    private static readonly Dictionary<string, object> Slow = new(StringComparer.Ordinal)
    {
        ["offline"] = false, ["latency"] = 100, ["downloadThroughput"] = 250_000, ["uploadThroughput"] = 250_000,
    };

    [Theory]
    [InlineData("ckb")]
    [InlineData("en")]
    public async Task No_question_moves_while_it_loads(string language)
    {
        await using var screen = await Screen(language);
        var line = await screen.Context.NewCDPSessionAsync(screen.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", Slow);
        await line.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        Dictionary<string, double> shifts = [];
        var filer = new Filer(screen) { Look = async page => shifts[page] = await Shift(screen) };

        await filer.To("verify");
        await filer.Done(Api);
        await filer.Look("done");

        shifts.Count.ShouldBeGreaterThan(14);
        shifts.Where(shift => shift.Value >= Good).ShouldBeEmpty();
    }

    /// <summary>From the page's first paint until its fonts are there and two more frames are drawn.</summary>
    private static Task<double> Shift(Screen screen) => screen.Page.EvaluateAsync<double>(
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
        """);
}
