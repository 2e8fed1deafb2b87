namespace Ccs.Browser.Tests.Filing;

/// <summary>What the first visit costs on a paid line: everything that comes over the wire, headers too.</summary>
public sealed class WeightTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const int WithoutFonts = 60 * 1024;
    private const int WithFonts = 120 * 1024;

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Home_and_every_question_are_light(string language)
    {
        string[] questions = ["", "/file", "/file/about", "/file/agency", "/file/service", "/file/category", "/file/kind", "/file/what", "/file/when",
            "/file/remedy", "/file/documents", "/file/you", "/file/contact", "/file/identity", "/file/check"];
        await using var screen = await Screen(language);
        await new Filer(screen).To("check");
        var cookies = (await screen.Context.CookiesAsync()).Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, Secure = cookie.Secure, HttpOnly = cookie.HttpOnly,
        }).ToArray();

        foreach (var question in questions)
        {
            // A browser that has nothing of the site yet but the draft.
            await using var first = await Screen(language);
            await first.Context.AddCookiesAsync(cookies);
            var (pages, fonts) = await Weigh(first, question);

            pages.ShouldBeLessThan(WithoutFonts, $"{language}{question}");
            (pages + fonts).ShouldBeLessThan(WithFonts, $"{language}{question}");
        }
    }

    private static async Task<(int Pages, int Fonts)> Weigh(Screen screen, string path)
    {
        var finished = new List<IRequest>();
        screen.Page.RequestFinished += (_, request) => finished.Add(request);
        await screen.Go(path);
        await screen.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var (pages, fonts) = (0, 0);
        foreach (var request in finished.ToArray())
        {
            var sizes = await request.SizesAsync();
            var weight = sizes.ResponseBodySize + sizes.ResponseHeadersSize;
            (pages, fonts) = request.ResourceType == "font" ? (pages, fonts + weight) : (pages + weight, fonts);
        }

        finished.Count.ShouldBeGreaterThan(2);
        return (pages, fonts);
    }
}
