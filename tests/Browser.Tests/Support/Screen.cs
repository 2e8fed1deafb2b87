using System.Collections.Concurrent;
using Deque.AxeCore.Commons;

namespace Ccs.Browser.Tests.Support;

/// <summary>
/// A visitor's browser, with nothing in it from before. It keeps what went wrong in the page (scripts, refused contents, third parties),
/// and looking at a page writes its picture to the test output and lets axe-core judge it.
/// </summary>
public sealed class Screen : IAsyncDisposable
{
    private const int Height = 800;

    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Names and languages of the pages that axe has judged in this run. Once is enough: what it looks at, such as names, roles and
    /// contrast, is the same however often and on whatever screen a page in this state is opened.
    /// </summary>
    private static readonly ConcurrentDictionary<(string Name, string Language), bool> Judged = new();

    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private Screen(IBrowserContext context, IPage page, Visitor visitor, Uri address)
    {
        (_context, Page, Visitor) = (context, page, visitor);
        page.Console += (_, message) =>
        {
            // The browser says so of every page with an error status; tests ask for those on purpose.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _faults.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).Authority != address.Authority)
            {
                _faults.Add($"asked a third party: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public Visitor Visitor { get; private set; }

    public IBrowserContext Context => _context;

    public static async Task<Screen> Open(Chromium chromium, Uri address, Visitor visitor)
    {
        var context = await chromium.Browser.NewContextAsync(
            new()
            {
                BaseURL = $"http://localhost:{address.Port}",
                ViewportSize = new() { Width = visitor.Width, Height = Height },
                JavaScriptEnabled = visitor.Scripts,
                Locale = "en-GB",
            }
        );
        context.SetDefaultTimeout(15_000);
        return new Screen(context, await context.NewPageAsync(), visitor, new Uri($"http://localhost:{address.Port}"));
    }

    /// <summary>From now on in another language.</summary>
    public void Read(string language) => Visitor = Visitor with { Language = language };

    /// <summary>
    /// Waits until the browser has come to an address. It does not wait for all of the page to be loaded: Playwright's client now and
    /// then misses that event, and whatever is done next waits for what it needs.
    /// </summary>
    public Task Arrive(string address) => Page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });

    /// <summary>A page of the site in the visitor's language.</summary>
    public Task<IResponse?> Go(string path) => Page.GotoAsync($"/{Visitor.Language}{path}");

    /// <summary>
    /// Keeps a picture of the whole page, which must be no wider than the screen and have no fault; and has it judged, once in each
    /// language, where scripts can run.
    /// </summary>
    /// <param name="name">Of the page and its state, such as <c>track-answered</c>.</param>
    public async Task LookAt(string name)
    {
        await See(name, Visitor.Width);
        _faults.ShouldBeEmpty(name);
        if (Visitor.Scripts && Judged.TryAdd((name, Visitor.Language), true))
        {
            (await Violations()).ShouldBeEmpty($"{name} in {Visitor.Language} at {Visitor.Width}");
        }
    }

    /// <summary>The same on both screens. No script of ours asks how wide the screen is, so the page need not be opened anew.</summary>
    /// <param name="name">Of the page and its state.</param>
    public async Task LookOnBothScreens(string name)
    {
        await LookAt(name);
        await Page.SetViewportSizeAsync(Visitor.OtherWidth, Height);
        await See(name, Visitor.OtherWidth);
        await Page.SetViewportSizeAsync(Visitor.Width, Height);
    }

    /// <summary>What a screen shows of the page at first, for whoever leafs through them.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private async Task See(string name, int width)
    {
        var scripts = Visitor.Scripts ? string.Empty : ".no-script";
        // A PNG of a whole page takes twice as long to write.
        await Page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Pictures, $"{name}.{Visitor.Language}.{width}{scripts}.jpg"),
                FullPage = true,
                Type = ScreenshotType.Jpeg,
                Quality = 80,
            }
        );
        (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue(
            $"{name} in {Visitor.Language} is wider than the screen of {width}"
        );
    }

    // axe-core itself and only its violations: the wrapper for Playwright brings everything that passed over to here, twice, which takes
    // most of a test's time, and waits for ever in a frame in which no script runs.
    private async Task<string[]> Violations()
    {
        await Page.EvaluateAsync(Axe + ";0");
        return await Page.EvaluateAsync<string[]>(
            """
            () => axe.run(document, { resultTypes: ['violations'], iframes: false }).then(judged => judged.violations.map(violation =>
                `${violation.id}: ${violation.help} ${violation.nodes.slice(0, 3).map(node => node.html).join('; ')}`))
            """
        );
    }
}
