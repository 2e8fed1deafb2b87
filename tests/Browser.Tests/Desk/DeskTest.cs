using System.Globalization;

namespace Ccs.Browser.Tests.Desk;

/// <summary>A test of the pages of staff: somebody of the demo staff, signed in.</summary>
[Collection(StaffCollection.Staff)]
public abstract class DeskTest(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    protected static string Path(Scenario complaint, string? decision = null) =>
        $"/staff/cases/{complaint.ComplaintId}{(decision is null ? string.Empty : $"/{decision}")}";

    /// <summary>A browser with the session of this user name in its cookie.</summary>
    protected async Task<Screen> ScreenOf(string userName, string language = "en", int width = Visitor.Desk, bool scripts = true)
    {
        var screen = await Screen(language, width, scripts);
        await SignIn(screen, userName);
        return screen;
    }

    protected async Task SignIn(Screen screen, string userName) =>
        await screen.Keep(
            new()
            {
                Name = "__Host-ccs-staff",
                Value = await SharedSessions.Of(Api, userName),
                Url = $"https://localhost:{Ccs.Address.Port}",
                Secure = true,
                HttpOnly = true,
                SameSite = SameSiteAttribute.Lax,
            }
        );

    protected static Task Send(Screen screen) => screen.Page.Locator("main form .btn-primary").Last.ClickAsync();

    protected static async Task<string> Heading(Screen screen) => await screen.Page.Locator("h1").InnerTextAsync();

    /// <summary>Something fit for every field of the form.</summary>
    protected async Task Fill(Screen screen, Scenario? other = null)
    {
        var page = screen.Page;
        // A remedy, and so no reason for having none.
        foreach (var area in await page.Locator("main form[method=post] textarea:not([name=NoRemedyReason])").AllAsync())
        {
            await area.FillAsync("The technicians were there today and mended the line.");
        }

        foreach (var list in await page.Locator("main form[method=post] select").AllAsync())
        {
            await list.SelectOptionAsync(new SelectOptionValue { Index = await list.Locator("option[value='']").CountAsync() });
        }

        foreach (var group in await page.Locator("main form[method=post] fieldset:has(input[type=radio])").AllAsync())
        {
            await group.Locator("input[type=radio]").First.CheckAsync();
        }

        if (await page.Locator(".date-parts").CountAsync() > 0)
        {
            var day = (await Api.Today()).AddDays(page.Url.EndsWith("/hearing", StringComparison.Ordinal) ? -1 : 60);
            await page.Locator("input[name$=Day]").FillAsync(day.Day.ToString(CultureInfo.InvariantCulture));
            await page.Locator("input[name$=Month]").FillAsync(day.Month.ToString(CultureInfo.InvariantCulture));
            await page.Locator("input[name$=Year]").FillAsync(day.Year.ToString(CultureInfo.InvariantCulture));
        }

        if (other is not null && await page.Locator("input[name=Code]").CountAsync() > 0)
        {
            await page.Locator("input[name=Code]").FillAsync(other.Number);
        }

        if (await page.Locator("input[type=file]").CountAsync() > 0)
        {
            await page.Locator("input[type=file]")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = "receipt.txt",
                        MimeType = "text/plain",
                        Buffer = "Receipt 5521"u8.ToArray(),
                    }
                );
        }
    }
}
