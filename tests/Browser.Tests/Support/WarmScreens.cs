using System.Collections.Concurrent;

namespace Ccs.Browser.Tests.Support;

/// <summary>A page that was used, and what it stands in.</summary>
public sealed record WarmScreen(IBrowserContext Context, IPage Page, string Address, bool Scripts) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Context.DisposeAsync();
}

/// <summary>
/// Pages whose visitor has gone. To open a browser anew costs more than four pages of the site in one that is there, so the next visitor
/// gets it, without the cookies and notes of the one before; styles and fonts are still in its memory.
/// </summary>
/// <param name="browser">Started once for all.</param>
public sealed class WarmScreens(IBrowser browser)
{
    private readonly ConcurrentDictionary<(string Address, bool Scripts), ConcurrentBag<WarmScreen>> _free = new();

    public async Task<WarmScreen> Take(string address, bool scripts, bool fresh) =>
        !fresh && Free(address, scripts).TryTake(out var warm) ? warm : await New(address, scripts);

    /// <summary>When its visitor has gone.</summary>
    public async Task Give(WarmScreen screen)
    {
        try
        {
            await screen.Page.EvaluateAsync("() => { try { localStorage.clear(); sessionStorage.clear(); } catch { } }");
            await screen.Page.GotoAsync("about:blank");
            await screen.Context.ClearCookiesAsync();
        }
        catch (PlaywrightException)
        {
            // It was on its way to another page, and nobody can say what is in it.
            await screen.DisposeAsync();
            return;
        }

        Free(screen.Address, screen.Scripts).Add(screen);
    }

    private ConcurrentBag<WarmScreen> Free(string address, bool scripts) => _free.GetOrAdd((address, scripts), _ => []);

    private async Task<WarmScreen> New(string address, bool scripts)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                JavaScriptEnabled = scripts,
                Locale = "en-GB",
            }
        );
        context.SetDefaultTimeout(15_000);
        return new WarmScreen(context, await context.NewPageAsync(), address, scripts);
    }
}
