using System.Text.RegularExpressions;
using Ccs.Application.Texts;
using Ccs.Browser.Tests.Desk;
using Ccs.Browser.Tests.Tracking;
using Ccs.Domain.Complaints;

namespace Ccs.Browser.Tests.Walk;

/// <summary>A program of its own: its clock is moved by weeks, which ends the sessions of everybody else.</summary>
[CollectionDefinition(Name)]
public sealed class CaseworkCollection : ICollectionFixture<CcsFixture>
{
    public const string Name = "casework";
}

/// <summary>Staff and complainants in front of one case, all in Sorani Kurdish.</summary>
[Collection(CaseworkCollection.Name)]
public abstract partial class CaseworkTest(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    /// <summary>As pages write it.</summary>
    protected static string Date(DateOnly day) => Wording.Date(day, Language.Ckb);

    /// <summary>A decision is taken on its page, by its link on the page of the case; what the complainant will read is looked at
    /// before.</summary>
    protected async Task Act(string userName, Scenario complaint, string decision, Func<IPage, Task> fill)
    {
        await using var screen = await ScreenOf(userName, "ckb");
        await screen.Go(Path(complaint));
        await screen.Page.Locator($"a[href$='/{decision}']").First.ClickAsync();
        await fill(screen.Page);
        await screen.LookOnBothScreens($"casework-{decision}");
        await Send(screen);
        if (await screen.Page.Locator(".as-read").CountAsync() > 0)
        {
            await screen.LookOnBothScreens($"casework-{decision}-preview");
            await Send(screen);
        }

        (await screen.Page.Locator("#error-summary").CountAsync()).ShouldBe(0, decision);
        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1, decision);
    }

    /// <summary>What the complainant reads on the page of tracking.</summary>
    protected async Task<string> Reads(Scenario complaint, string name, params string[] texts)
    {
        await using var screen = await Screen("ckb");
        await screen.OpenComplaint(complaint);
        await screen.LookOnBothScreens($"casework-{name}-tracking");
        return await Says(screen, texts);
    }

    /// <summary>What a member of staff reads on the page of the case.</summary>
    protected async Task<string> Sees(string userName, Scenario complaint, string name, params string[] texts)
    {
        await using var screen = await ScreenOf(userName, "ckb");
        await screen.Go(Path(complaint));
        await screen.LookOnBothScreens($"casework-{name}-case");
        return await Says(screen, texts);
    }

    private static async Task<string> Says(Screen screen, string[] texts)
    {
        var main = Isolates().Replace(await screen.Page.Locator("main").InnerTextAsync(), string.Empty);
        foreach (var text in texts)
        {
            main.ShouldContain(text);
        }

        return main;
    }

    /// <summary>What keeps names and numbers apart from the text around them is there for the eye.</summary>
    [GeneratedRegex("[\u2066-\u2069\u200E\u200F]", RegexOptions.None, 1000)]
    private static partial Regex Isolates();
}
