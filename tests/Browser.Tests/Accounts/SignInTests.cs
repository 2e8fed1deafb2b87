namespace Ccs.Browser.Tests.Accounts;

public sealed class SignInTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task A_new_member_of_staff_chooses_a_password_and_enrols_a_code_before_anything_else(
        string language,
        int width,
        bool scripts
    )
    {
        var account = await NewStaff.Create(Ccs);
        await using var screen = await Screen(language, width, scripts);
        await screen.Go("/staff");
        screen.Page.Url.ShouldContain("/staff/sign-in");
        await screen.LookAt("sign-in");
        await SignIn(screen, account.UserName, "a wrong password");
        (await screen.Page.Locator("input[name=UserName]").InputValueAsync()).ShouldBe(account.UserName);
        (await screen.Page.Locator("input[name=Password]").InputValueAsync()).ShouldBeEmpty();
        await screen.LookAt("sign-in-failed");

        await SignIn(screen, account.UserName, account.FirstPassword);
        screen.Page.Url.ShouldContain("/staff/new-password");
        await screen.LookAt("new-password");
        await Choose(screen, account.FirstPassword, "short");
        (await screen.Page.Locator("#error-summary a").First.GetAttributeAsync("href")).ShouldBe("#newpassword");
        await screen.LookAt("new-password-errors");
        await Choose(screen, account.FirstPassword, NewStaff.OwnPassword);

        screen.Page.Url.ShouldContain("/staff/one-time-code");
        await screen.LookAt("one-time-code");
        await Confirm(screen, "000000");
        (await screen.Page.Locator("#error-summary").CountAsync()).ShouldBe(1);
        await screen.LookAt("one-time-code-errors");
        await Confirm(screen, await account.Code(await screen.Page.Locator(".code").InnerTextAsync()));
        (await screen.Page.Locator("main li .code, main li.code").CountAsync()).ShouldBe(10);
        await screen.LookAt("recovery-codes");
        await screen.Page.Locator("main .actions a.btn-primary").ClickAsync();

        screen.Page.Url.ShouldEndWith($"/{language}/staff");
        (await screen.Page.Locator("[data-queue], main h1").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Visitor.OtherHalf), MemberType = typeof(Visitor))]
    public async Task The_own_account_shows_where_it_is_signed_in_and_ends_it_there(string language, int width, bool scripts)
    {
        var staff = await (await NewStaff.Create(Ccs)).Settle();
        await using var screen = await Screen(language, width, scripts);
        await screen.Go("/staff/account");
        await SignIn(screen, staff.Account.UserName, NewStaff.OwnPassword, await staff.FreshCode());
        screen.Page.Url.ShouldEndWith("/staff/account");
        (await screen.Page.Locator("table.data tbody tr").CountAsync()).ShouldBe(2);
        await screen.LookAt("account");

        await screen.Page.Locator("form[action*=EndOthers] button").ClickAsync();
        (await screen.Page.Locator("table.data tbody tr").CountAsync()).ShouldBe(1);
        (await staff.Api.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        await screen.LookAt("account-ended");

        await screen.Page.Locator("input[name=OneTimeCode]").FillAsync("000000");
        await screen.Page.Locator("form[action*=Recovery] button").ClickAsync();
        await screen.LookAt("account-errors");
        await screen.Page.Locator("input[name=OneTimeCode]").FillAsync(await staff.FreshCode());
        await screen.Page.Locator("form[action*=Recovery] button").ClickAsync();
        (await screen.Page.Locator("main li .code, main li.code").CountAsync()).ShouldBe(10);

        await screen.Go("/staff/new-password");
        await Choose(screen, NewStaff.OwnPassword, "Eight slow lanterns over water");
        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
        await screen.Page.Locator("form[action$='/sign-out'] button").ClickAsync();
        await screen.Go("/staff/account");
        screen.Page.Url.ShouldContain("/staff/sign-in");
    }

    internal static async Task SignIn(Screen screen, string userName, string password, string? code = null)
    {
        await screen.Page.Locator("input[name=UserName]").FillAsync(userName);
        await screen.Page.Locator("input[name=Password]").FillAsync(password);
        await screen.Page.Locator("input[name=OneTimeCode]").FillAsync(code ?? string.Empty);
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
    }

    private static async Task Choose(Screen screen, string current, string next)
    {
        await screen.Page.Locator("input[name=CurrentPassword]").FillAsync(current);
        await screen.Page.Locator("input[name=NewPassword]").FillAsync(next);
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
    }

    private static async Task Confirm(Screen screen, string code)
    {
        await screen.Page.Locator("input[name=Code]").FillAsync(code);
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
    }
}
