using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

/// <summary>An account has its name in both scripts, so that it is barred from complaints about it in either.</summary>
public sealed class AccountNameTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [InlineData("ckb", "هۆگر نادر عومەر")]
    [InlineData("ar", "هوكر نادر عمر")]
    [InlineData("en", "هۆگر نادر عومەر")]
    public async Task The_other_name_is_given_seen_and_kept(string language, string other)
    {
        var made = await Colleague.Made(Ccs, await Administrator.SignedIn(Api), "electricity", "officer");
        await using var screen = await ScreenOf("administrator", language);
        var page = screen.Page;
        await screen.Go($"/staff/administration/accounts/{made.Id}");
        await page.Locator($"a[href$='/{made.Id}/name']").Last.ClickAsync();
        await screen.LookOnBothScreens("administration-account-name");
        await page.FillAsync("#displayname", string.Empty);
        await page.FillAsync("#othername", other);
        await Send(screen);
        (await page.InputValueAsync("#othername")).ShouldBe(other);
        await screen.LookOnBothScreens("administration-account-name-errors");
        await page.FillAsync("#displayname", "Hogir Nadir Omer");
        await page.FillAsync("#reason", "Letter 81.");
        await Send(screen);

        (await page.Locator(".summary-list").InnerTextAsync()).ShouldContain(other);
        await screen.LookOnBothScreens("administration-account-names");
    }
}
