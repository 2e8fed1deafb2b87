using System.Collections.Concurrent;
using Deque.AxeCore.Commons;

namespace Ccs.Browser.Tests.Support;

/// <summary>
/// A visitor's browser, with nothing in it that another visitor did. It keeps what went wrong in the page (scripts, refused contents, third
/// parties), and looking at a page lets axe-core judge it; with CCS_PICTURES=all in the environment it also writes its picture to the test
/// output.
/// </summary>
public sealed class Screen : IAsyncDisposable
{
    private const int Height = 800;

    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    /// <summary>
    /// A picture of every page that is looked at takes a tenth of the whole time, so whoever wants to leaf through them asks.
    /// </summary>
    private static readonly bool AllPictures = Environment.GetEnvironmentVariable("CCS_PICTURES") == "all";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Names and languages of the pages that axe has judged in this run. Once is enough: what it looks at, such as names, roles and
    /// contrast, is the same however often and on whatever screen a page in this state is opened.
    /// </summary>
    private static readonly ConcurrentDictionary<(string Name, string Language), bool> Judged = new();

    private readonly WarmScreens _warm;
    private readonly WarmScreen _own;
    private readonly PageFaults _faults;
    private bool _given;

    private Screen(WarmScreens warm, WarmScreen own, Visitor visitor, string authority)
    {
        (_warm, _own, Visitor) = (warm, own, visitor);
        _faults = new PageFaults(Page, authority);
    }

    public IPage Page => _own.Page;

    public Visitor Visitor { get; private set; }

    /// <summary>
    /// What the page stands in, to be done with as a test likes: other pages, a broken line, permissions. Nobody else gets it afterwards.
    /// </summary>
    public IBrowserContext Context
    {
        get
        {
            _given = true;
            return _own.Context;
        }
    }

    /// <summary>Calls with the visitor's cookies that draw no page.</summary>
    public IAPIRequestContext Requests => _own.Context.APIRequest;

    /// <param name="chromium">The browser.</param>
    /// <param name="address">Of the program.</param>
    /// <param name="visitor">Who sits in front of it.</param>
    /// <param name="fresh">Whether nothing of the site may be in the browser's memory, not even styles and fonts.</param>
    public static async Task<Screen> Open(Chromium chromium, Uri address, Visitor visitor, bool fresh)
    {
        var authority = $"localhost:{address.Port}";
        var own = await chromium.Screens.Take($"http://{authority}", visitor.Scripts, fresh);
        await own.Page.SetViewportSizeAsync(visitor.Width, Height);
        return new Screen(chromium.Screens, own, visitor, authority);
    }

    /// <summary>Gives the visitor a cookie.</summary>
    public Task Keep(Microsoft.Playwright.Cookie cookie) => _own.Context.AddCookiesAsync([cookie]);

    /// <summary>Takes a cookie away, as the end of a session does.</summary>
    public Task Forget(string cookie) => _own.Context.ClearCookiesAsync(new() { Name = cookie });

    /// <summary>From now on in another language.</summary>
    public void Read(string language) => Visitor = Visitor with { Language = language };

    /// <summary>
    /// Waits until the browser has come to an address. It does not wait for all of the page to be loaded: Playwright's client now and
    /// then misses that event, and whatever is done next waits for what it needs.
    /// </summary>
    public Task Arrive(string address) => Page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });

    /// <summary>
    /// Until all that belongs to the page is there. It asks the page: Playwright's own waiting for a load now and then misses the event,
    /// where it comes just as the waiting begins.
    /// </summary>
    public Task Settle() => Eventually.Holds(IsLoaded, "the page to be loaded");

    /// <summary>From now on as it comes out of the printer.</summary>
    public Task ShowAsPrinted()
    {
        _given = true;
        return Page.EmulateMediaAsync(new() { Media = Media.Print });
    }

    /// <summary>A page of the site in the visitor's language.</summary>
    public Task<IResponse?> Go(string path) => Page.GotoAsync($"/{Visitor.Language}{path}");

    /// <summary>
    /// The page must be no wider than the screen and have no fault; it is judged, once in each language, where scripts can run.
    /// </summary>
    /// <param name="name">Of the page and its state, such as <c>track-answered</c>.</param>
    public async Task LookAt(string name)
    {
        await See(name, Visitor.Width);
        _faults.All.ShouldBeEmpty(name);
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

    public async ValueTask DisposeAsync()
    {
        _faults.Dispose();
        if (_given || _faults.All.Count > 0)
        {
            await _own.DisposeAsync();
        }
        else
        {
            await _warm.Give(_own);
        }
    }

    private async Task<bool> IsLoaded()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Asked of a page that was just being left.
            return false;
        }
    }

    private async Task See(string name, int width)
    {
        await Settle();
        var fits = await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        if (AllPictures || !fits)
        {
            await Draw(name, width);
        }

        fits.ShouldBeTrue($"{name} in {Visitor.Language} is wider than the screen of {width}");
    }

    private async Task Draw(string name, int width)
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
