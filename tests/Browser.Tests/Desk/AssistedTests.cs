using Ccs.Browser.Tests.Filing;

namespace Ccs.Browser.Tests.Desk;

/// <summary>Somebody is at the counter: the officer asks, types, and hears the six digits.</summary>
public sealed class AssistedTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task From_the_queue_to_the_case_number(string language, int width, bool scripts)
    {
        var email = Some.Email();
        await using var screen = await ScreenOf("centre", language, width, scripts);
        var page = screen.Page;
        await screen.Go("/staff");
        await page.ClickAsync("a[href$='/staff/cases/new']");
        await screen.LookOnBothScreens("assisted-new");
        await Send(screen);
        (await page.Locator("#error-summary a").CountAsync()).ShouldBeGreaterThan(10);
        await screen.LookOnBothScreens("assisted-errors");

        await page.FillAsync("#reason", "نووسین نازانێت");
        await page.CheckAsync("input[name=About][value=service]");
        await page.SelectOptionAsync("#place", "electricity/electricity-bills");
        await page.SelectOptionAsync("#category", "delay");
        await page.FillAsync("#subject", FilingAnswers.Subject);
        await page.FillAsync("#description", FilingAnswers.Description);
        await page.SelectOptionAsync("#governorate", "erbil");
        await page.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = "پسووڵە.png",
                MimeType = "image/png",
                Buffer = Pictures.Png(),
            }
        );
        await page.FillAsync("#fullname", FilingAnswers.Name);
        await page.FillAsync("#born", "١");
        await page.FillAsync("#born-month", "٥");
        await page.FillAsync("#born-year", "١٩٩٠");
        await page.CheckAsync("input[name=Iraqi][value=yes]");
        await page.CheckAsync("input[name=Channel][value=email]");
        await page.FillAsync("#email", email);
        await page.CheckAsync("input[name=Confidential][value=no]");
        await page.CheckAsync("#consent");
        await Send(screen);

        (await page.Locator("#error-summary").CountAsync()).ShouldBe(0);
        (await page.InputValueAsync("#description")).ShouldBe(FilingAnswers.Description);
        (await page.Locator("input[name=Uploads]").CountAsync()).ShouldBe(1, "the file is in");
        await page.FillAsync("#given-0-text", "٤٧١١");
        await screen.LookOnBothScreens("assisted-questions");
        await Send(screen);

        await screen.Arrive("**/staff/cases/new/code*");
        await screen.LookOnBothScreens("assisted-code");
        await page.FillAsync("#code", "12");
        await page.Locator("main form .btn-primary").First.ClickAsync();
        await screen.LookAt("assisted-code-wrong");
        await page.ClickAsync("a[href*='/staff/cases/new/contact']");
        await screen.LookOnBothScreens("assisted-contact");
        await page.CheckAsync("input[name=Channel][value=email]");
        await page.FillAsync("#email", email = Some.Email());
        await Send(screen);
        await screen.Arrive("**/staff/cases/new/code*");
        await page.FillAsync("#code", await Api.VerificationCode(email));
        await page.Locator("main form .btn-primary").First.ClickAsync();

        await screen.Arrive("**/staff/cases/new/registered*");
        (await page.TextContentAsync("main"))!.ShouldNotContain("CCS-");
        await screen.LookOnBothScreens("assisted-registered");
        var number = await page.InnerTextAsync("#number");
        await page.Locator("main .btn-primary").ClickAsync();
        (await page.TextContentAsync("main"))!.ShouldContain(number);
    }
}
