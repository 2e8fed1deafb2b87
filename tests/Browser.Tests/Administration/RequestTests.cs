namespace Ccs.Browser.Tests.Administration;

/// <summary>Powerful accounts, from the asking of one administrator to the agreement of another.</summary>
public sealed class RequestTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task One_asks_and_the_other_agrees(string language, int width)
    {
        var userName = Administrator.NewId("auditor");
        await using (var asker = await ScreenOf("administrator", language, width))
        {
            await asker.Go($"{Root}/accounts/new");
            await asker.Page.FillAsync("#displayname", $"Hogir {userName}");
            await asker.Page.FillAsync("#username", userName);
            await asker.Page.SelectOptionAsync("#role", "auditor");
            await asker.Page.SelectOptionAsync("#agencyid", "CENTRE");
            await asker.Page.FillAsync("#reason", "بڕیاری ١٢ی ئەنجومەن");
            await Send(asker);
            await asker.Page.Locator("main .notice-success").WaitForAsync();
            asker.Page.Url.ShouldEndWith("done=requests.asked");
            await Open(asker, userName);
            (await asker.Page.Locator("main a[href$='/agreement']").CountAsync()).ShouldBe(0);
        }

        await using var screen = await ScreenOf("administrator.second", language, width);
        await Open(screen, userName);
        await screen.LookOnBothScreens("administration-request");
        await screen.Page.Locator("main a[href$='/agreement']").ClickAsync();
        await screen.LookOnBothScreens("administration-request-agreement");
        await Send(screen);
        (await screen.Page.Locator("#password").InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        await screen.Go($"{Root}/requests");
        await screen.LookOnBothScreens("administration-requests");
    }

    [Fact]
    public async Task What_is_refused_needs_a_reason_and_is_over()
    {
        var asked = await (await Administrator.SignedIn(Api)).Post(
            "accounts",
            new
            {
                userName = Administrator.NewId("centre"),
                displayName = "Hogir Nadir",
                role = "centre-officer",
                language = "ckb",
                reason = "New at the desk.",
            }
        );
        var id = asked.ShouldBe(HttpStatusCode.Accepted).Text("requestId");
        await using var screen = await ScreenOf("administrator.second");
        (await screen.Go($"{Root}/requests/{id}/refusal"))!.Status.ShouldBe(200);
        await SendEmpty(screen, "administration-request-refusal", "reason");
        await Done(screen, "refused");
        (await screen.Page.Locator("main a[href$='/agreement']").CountAsync()).ShouldBe(0);
        (await screen.Go($"{Root}/requests/{Guid.NewGuid()}"))!.Status.ShouldBe(404);
    }

    private static async Task Open(Screen screen, string userName)
    {
        (await screen.Go($"{Root}/requests"))!.Status.ShouldBe(200);
        await screen.Page.Locator("tbody a").Filter(new() { HasText = userName }).ClickAsync();
    }
}
