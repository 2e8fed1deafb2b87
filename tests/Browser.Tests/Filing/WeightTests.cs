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
        string[] questions =
        [
            "",
            "/file",
            "/file/about",
            "/file/agency",
            "/file/service",
            "/file/category",
            "/file/kind",
            "/file/what",
            "/file/when",
            "/file/remedy",
            "/file/documents",
            "/file/you",
            "/file/contact",
            "/file/identity",
            "/file/check",
        ];
        await using var screen = await FreshScreen(language);
        await new Filer(screen).At("check");
        await screen.RememberNothing();

        foreach (var question in questions)
        {
            var (pages, fonts) = await Weigh(screen, question);

            pages.ShouldBeLessThan(WithoutFonts, $"{language}{question}");
            (pages + fonts).ShouldBeLessThan(WithFonts, $"{language}{question}");
        }
    }

    /// <summary>As the browser itself counts what came over the wire, headers included.</summary>
    private static async Task<(int Pages, int Fonts)> Weigh(Screen screen, string path)
    {
        await screen.Go(path);
        var weights = await screen.Page.EvaluateAsync<int[]>(
            """
            async () => {
              await document.fonts.ready;
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const weigh = (entries) => entries.reduce((sum, entry) => sum + entry.transferSize, 0);
              const isFont = (entry) => entry.name.endsWith('.woff2');
              return [all.length, weigh(all.filter((entry) => !isFont(entry))), weigh(all.filter(isFont))];
            }
            """
        );
        weights[0].ShouldBeGreaterThan(2);
        weights[2].ShouldBePositive("else fonts are counted as something else");
        return (weights[1], weights[2]);
    }
}
