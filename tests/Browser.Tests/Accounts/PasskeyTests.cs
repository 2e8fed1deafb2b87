namespace Ccs.Browser.Tests.Accounts;

/// <summary>With an authenticator that Chromium itself makes up, so that the scripts of the
/// pages do what they do with a real one.</summary>
public sealed class PasskeyTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [InlineData("ckb", Visitor.Phone)]
    [InlineData("ar", Visitor.Desk)]
    [InlineData("en", Visitor.Desk)]
    public async Task A_passkey_is_added_signs_in_alone_and_is_removed(string language, int width)
    {
        var staff = await (await NewStaff.Create(Ccs)).Settle();
        await using var screen = await Screen(language, width);
        var authenticator = await Authenticator(screen);
        await screen.Go("/staff/account");
        await SignInTests.SignIn(screen, staff.Account.UserName, NewStaff.OwnPassword, await staff.FreshCode());
        var add = screen.Page.Locator("[data-passkey-add]");

        // A session alone is not enough for a new way in.
        await add.ClickAsync();
        await Assertions.Expect(screen.Page.Locator("[data-passkey-failed]")).ToBeVisibleAsync();
        await screen.LookAt("account-passkey-refused");
        await screen.Page.Locator("#name").FillAsync("My phone");
        await screen.Page.Locator("#code").FillAsync(await staff.FreshCode());
        await add.ClickAsync();
        await screen.Arrive("**/staff/account?done=passkey-added");
        (await screen.Page.Locator("form[action*=RemovePasskey] bdi").InnerTextAsync()).ShouldBe("My phone");
        await screen.LookAt("account-passkey");

        await screen.Page.Locator("form[action$='/sign-out'] button").ClickAsync();
        await screen.Go("/staff/account");
        await screen.Page.Locator("[data-passkey-sign-in]").ClickAsync();
        await screen.Arrive("**/staff/account");
        await screen.Page.Locator("form[action*=RemovePasskey] button[name=passkeyId]").ClickAsync();
        (await screen.Page.Locator("form[action*=RemovePasskey]").CountAsync()).ShouldBe(0);

        await screen.Page.Locator("form[action$='/sign-out'] button").ClickAsync();
        await screen.Go("/staff/account");
        await screen.Page.Locator("[data-passkey-sign-in]").ClickAsync();
        await Assertions.Expect(screen.Page.Locator("[data-passkey-failed]")).ToBeVisibleAsync();
        await screen.LookAt("sign-in-passkey-refused");
        await authenticator.DetachAsync();
    }

    private static async Task<ICDPSession> Authenticator(Screen screen)
    {
        var session = await screen.Context.NewCDPSessionAsync(screen.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        return session;
    }
}
