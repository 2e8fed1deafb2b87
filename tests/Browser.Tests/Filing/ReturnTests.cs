namespace Ccs.Browser.Tests.Filing;

/// <summary>Filed on a phone that is lost, finished on another one.</summary>
public sealed class ReturnTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task Who_lost_the_page_of_the_code_comes_back_by_contact_and_date_of_birth(string language, int width, bool scripts)
    {
        var (_, contact) = await Scenario.Filed(Api);
        await Api.VerificationCode(contact);
        var before = await Api.Messages(contact);
        await using var screen = await Screen(language, width, scripts);
        await screen.Go("/file");
        await screen.LookAt("file");
        await screen.Page.Locator("a[href$='/file/return']").ClickAsync();
        await screen.LookAt("return");
        await screen.Page.Locator("main form button").ClickAsync();
        await screen.LookAt("return-errors");

        await screen.Page.Locator("input[name=Contact]").FillAsync(contact);
        await screen.Page.Locator("[name='Born.Day']").FillAsync("1");
        await screen.Page.Locator("[name='Born.Month']").FillAsync("5");
        await screen.Page.Locator("[name='Born.Year']").FillAsync("1990");
        await screen.Page.Locator("main form button").ClickAsync();
        await screen.Page.Locator("input[name=Code]").FillAsync("000000");
        await screen.Page.Locator("main form button").ClickAsync();
        await screen.LookAt("return-wrong-code");

        await screen.Page.Locator("input[name=Code]").FillAsync(await Api.VerificationCode(contact, before));
        await screen.Page.Locator("main form button").ClickAsync();

        screen.Page.Url.ShouldContain("/track/complaint");
        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
        await screen.LookAt("return-registered");
        await screen.Go("/file/return?sent=true");
        (await screen.Page.Locator("input[name=Code]").CountAsync()).ShouldBe(0, "it is used up");
    }
}
