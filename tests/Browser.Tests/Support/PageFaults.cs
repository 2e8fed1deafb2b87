namespace Ccs.Browser.Tests.Support;

/// <summary>What went wrong in a page while somebody sat in front of it: scripts, refused contents, third parties.</summary>
internal sealed class PageFaults : IDisposable
{
    private readonly IPage _page;
    private readonly string _authority;
    private readonly List<string> _all = [];

    /// <param name="page">To listen to.</param>
    /// <param name="authority">Host and port of the site, which alone may be asked.</param>
    public PageFaults(IPage page, string authority)
    {
        (_page, _authority) = (page, authority);
        page.Console += Hear;
        page.PageError += Fail;
        page.Request += Ask;
    }

    public IReadOnlyList<string> All => _all;

    public void Dispose()
    {
        _page.Console -= Hear;
        _page.PageError -= Fail;
        _page.Request -= Ask;
    }

    private void Hear(object? sender, IConsoleMessage message)
    {
        // The browser says so of every page with an error status; tests ask for those on purpose.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _all.Add(message.Text);
        }
    }

    private void Fail(object? sender, string error) => _all.Add(error);

    private void Ask(object? sender, IRequest request)
    {
        if (request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).Authority != _authority)
        {
            _all.Add($"asked a third party: {request.Url}");
        }
    }
}
