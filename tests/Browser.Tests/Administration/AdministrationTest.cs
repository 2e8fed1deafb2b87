using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

/// <summary>An administrator at the pages of administration.</summary>
public abstract class AdministrationTest(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    protected const string Root = "/staff/administration";

    protected Task<Screen> AdministratorsScreen(string language = "en", int width = Visitor.Desk) =>
        ScreenOf("administrator", language, width);

    protected static async Task FillNames(Screen screen, string name)
    {
        await screen.Page.FillAsync("#names-ckb", $"ناوی {name}");
        await screen.Page.FillAsync("#names-ar", $"اسم {name}");
        await screen.Page.FillAsync("#names-en", name);
    }

    /// <summary>With the reason; and the news on the page that it leads to.</summary>
    protected static async Task Done(Screen screen, string news)
    {
        await screen.Page.FillAsync("#reason", "By decree 12 of the Council.");
        await Send(screen);
        (await screen.Page.Locator("main .notice-success").InnerTextAsync()).ShouldContain(news);
    }

    /// <summary>Nothing was typed: each field says so, the summary links to the first, and what was typed stays.</summary>
    protected static async Task SendEmpty(Screen screen, string name, params string[] fields)
    {
        await Send(screen);
        await screen.Page.Locator("#error-summary").WaitForAsync();
        var links = await screen.Page.Locator("#error-summary a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        links.ShouldBe([.. fields.Select(field => $"#{field}")]);
        foreach (var field in fields)
        {
            (await screen.Page.Locator($"#{field}-error").IsVisibleAsync()).ShouldBeTrue(field);
        }

        await screen.LookAt($"{name}-mistakes");
    }

    /// <summary>A field says what is wrong with it.</summary>
    protected static Task Told(Screen screen, string field, string text) =>
        screen.Page.Locator($"#{field}-error").Filter(new() { HasText = text }).WaitForAsync();

    /// <summary>Somebody else changes the directory after the page was opened:
    /// it is told, and what was typed is there to be sent again.</summary>
    protected async Task SendTooLate(Screen screen, string name)
    {
        await (await Administrator.SignedIn(Api)).NewAgency();
        await screen.Page.FillAsync("#reason", "As the minister asked.");
        await Send(screen);
        await screen.Page.Locator("main .notice-warning").WaitForAsync();
        (await screen.Page.InputValueAsync("#reason")).ShouldBe("As the minister asked.");
        await screen.LookAt($"{name}-changed");
    }

    /// <summary>Looks at a page in a language, on both screens.</summary>
    protected static async Task LookAt(Screen screen, string path, string name)
    {
        (await screen.Go($"{Root}/{path}"))!.Status.ShouldBe(200, path);
        await screen.LookOnBothScreens($"administration-{name}");
    }
}
