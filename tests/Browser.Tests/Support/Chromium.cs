namespace Ccs.Browser.Tests.Support;

/// <summary>The browser of the machine (eng/test.sh installs it by its package where there is none), started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The one without windows first: it needs a sixth less of the machine than the whole browser,
    // which does the same for whoever has only that.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    // A process for the site and not for each page: a twelfth less time.
    private static readonly string[] Settings = ["--no-sandbox", "--disable-gpu", "--process-per-site"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public WarmScreens Screens { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path(), Args = Settings });
        Screens = new WarmScreens(_browser);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Path()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "There is no Chromium on this machine: run eng/test.sh, or install the package chromium."
            );
    }
}
