using System.Globalization;
using System.Text.RegularExpressions;

namespace Ccs.Browser.Tests.Figures;

/// <summary>A test of the pages with charts: somebody of the demo staff in front of many complaints.</summary>
[Collection(ManyComplaintsCollection.Name)]
public abstract partial class ChartTest(ManyComplaintsFixture many, Chromium chromium)
{
    protected const string Room = "/staff/figures";

    /// <summary>A browser with the session of this user name in its cookie.</summary>
    protected async Task<Screen> ScreenOf(string userName, string language = "en", int width = Visitor.Desk, bool scripts = true)
    {
        var screen = await Support.Screen.Open(chromium, many.Address, new Visitor(language, width, scripts), fresh: false);
        using var api = many.Api;
        await screen.Keep(
            new()
            {
                Name = "__Host-ccs-staff",
                Value = await SharedSessions.Of(api, userName),
                Url = $"https://localhost:{many.Address.Port}",
                Secure = true,
                HttpOnly = true,
                SameSite = SameSiteAttribute.Lax,
            }
        );
        return screen;
    }

    /// <summary>A page as it comes over the line.</summary>
    protected static async Task<string> Page(Screen screen, string address)
    {
        var answer = await screen.Requests.GetAsync(address);
        answer.Status.ShouldBe(200, address);
        return await answer.TextAsync();
    }

    /// <summary>The number that stands above the cases that it is of.</summary>
    protected static async Task<long> CasesOf(Screen screen, string address)
    {
        address.ShouldContain($"{Room}/cases?");
        return Number(Strong().Match(await Page(screen, address)).Groups["number"].Value);
    }

    /// <summary>The sum of the whole heat table, which stands in its last cell.</summary>
    protected static async Task<long> HeatOf(Screen screen, string address)
    {
        address.ShouldContain($"{Room}/heat?");
        return Number(Data().Matches(await Page(screen, address))[^1].Groups["number"].Value);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("<strong>(?<number>\\d+)</strong>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex("<data value=\"(?<number>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Data();
}
