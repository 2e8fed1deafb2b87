using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

public sealed class AccountTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string List = "/staff/administration/accounts";

    [Fact]
    public async Task An_account_is_made_and_its_password_is_shown_once()
    {
        var userName = $"new.{Some.Key()[..8]}";
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go(List);
        await page.Locator("a[href$='/accounts/new']").ClickAsync();
        await Send(screen);
        (await page.Locator("#error-summary li").CountAsync()).ShouldBe(5);
        await screen.LookAt("administration-account-new-errors");
        await page.FillAsync("#displayname", "Hogir Nadir Sabir");
        await page.FillAsync("#username", userName);
        await page.SelectOptionAsync("#role", "officer");
        await page.SelectOptionAsync("#agencyid", new SelectOptionValue { Label = "The complaint centre" });
        await page.FillAsync("#reason", "Letter 77 of the ministry.");
        await Send(screen);
        (await page.Locator("#agencyid-error").InnerTextAsync()).ShouldContain("belongs to an agency");
        (await page.InputValueAsync("#username")).ShouldBe(userName);

        await page.SelectOptionAsync("#agencyid", "culture");
        await Send(screen);
        var password = await page.Locator("#password").InnerTextAsync();
        await screen.LookAt("administration-account-made");
        page.Url.ShouldEndWith("/accounts/first-password");
        await page.ReloadAsync();
        (await page.Locator("#password").InnerTextAsync()).ShouldBe(password);
        Ccs.Log.ShouldNotContain(password);
        (await Api.Post("/api/v1/sessions", new { userName, password })).ShouldBe(HttpStatusCode.Created);
        await page.Locator("main .btn-primary").ClickAsync();
        (await Heading(screen)).ShouldBe("Hogir Nadir Sabir");
        (await page.ContentAsync()).ShouldNotContain(password);
        await screen.Go($"{List}/first-password");
        (await page.ContentAsync()).ShouldNotContain(password);
        (await Heading(screen)).ShouldBe("This password is no longer shown");
        await screen.LookAt("administration-account-password-over");

        await screen.Go($"{List}/new");
        await page.FillAsync("#username", userName.ToUpperInvariant());
        await Send(screen);
        (await page.Locator("#username-error").InnerTextAsync()).ShouldContain("Another account");
    }

    [Fact]
    public async Task The_list_is_filtered_in_its_address_where_no_name_stands_as_it_is()
    {
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go(List);
        var first = await Names(screen);
        await page.Locator("a[rel=next]").ClickAsync();
        var second = await Names(screen);
        second.ShouldNotBeEmpty();
        second.ShouldBeUnique();
        second.Intersect(first).ShouldBeEmpty();
        page.Url.ShouldNotContain(first[^1]);
        await page.GetByRole(AriaRole.Link, new() { Name = "First page" }).ClickAsync();
        (await Names(screen)).ShouldBe(first);

        await page.FillAsync("#name", "electricity");
        await page.SelectOptionAsync("#filters-role", "agency-head");
        await page.Locator("form[role=search] button").ClickAsync();
        (await Names(screen)).ShouldBe(["head.electricity"]);
        page.Url.ShouldContain("role=agency-head");
        page.Url.ShouldNotContain("electricity");
        (await page.InputValueAsync("#name")).ShouldBe("electricity");
        await page.ReloadAsync();
        (await Names(screen)).ShouldBe(["head.electricity"]);

        await screen.Go($"{List}?agency=health&role=boss&q=forged&cursor=forged");
        (await page.Locator("#error-summary").CountAsync()).ShouldBe(1);
        await screen.Go($"{List}?agency=health&q=forged&cursor=forged");
        (await Names(screen)).ShouldContain("officer.health");
    }

    [Fact]
    public async Task Each_change_of_an_account_takes_effect_at_once_and_stands_in_its_history()
    {
        var made = await NewStaff.Create(Ccs);
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go(List);
        await page.FillAsync("#name", made.UserName);
        await page.Locator("form[role=search] button").ClickAsync();
        await page.Locator("tbody a").ClickAsync();
        var account = page.Url;

        await Act("lock", "The telephone was stolen.");
        (await page.Locator(".tag-danger").InnerTextAsync()).ShouldBe("Locked");
        await screen.LookAt("administration-account-locked");
        (await made.SignIn(made.FirstPassword)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        await Act("unlock", "It was found.");
        (await made.SignIn(made.FirstPassword)).ShouldBe(HttpStatusCode.Created);
        await Act("one-time-code", "A new telephone.");
        await Act("passkeys", "A new telephone.");
        await page.Locator("a[href$='/place']").First.ClickAsync();
        (await page.InputValueAsync("#role")).ShouldBe("officer");
        await page.SelectOptionAsync("#role", "auditor");
        await page.FillAsync("#reason", "Letter 78.");
        await Send(screen);
        (await page.Locator("#agencyid-error").CountAsync()).ShouldBe(1);
        await page.SelectOptionAsync("#role", "analyst");
        await page.SelectOptionAsync("#agencyid", new SelectOptionValue { Label = "The complaint centre" });
        await Send(screen);
        (await page.Locator(".summary-list").InnerTextAsync()).ShouldContain("Analyst");
        await page.Locator("a[href$='/password']").ClickAsync();
        await page.FillAsync("#reason", "Forgotten.");
        await Send(screen);
        var password = await page.Locator("#password").InnerTextAsync();
        await screen.LookAt("administration-account-password-made");
        (await made.SignIn(made.FirstPassword)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        (await made.SignIn(password)).ShouldBe(HttpStatusCode.Created);
        await page.ReloadAsync();
        (await page.Locator("#password").InnerTextAsync()).ShouldBe(password);
        (await made.SignIn(password)).ShouldBe(HttpStatusCode.Created);
        await page.GotoAsync(account);
        await Act("retirement", "Left the office.");
        (await page.Locator(".parts a").CountAsync()).ShouldBe(0);
        await screen.LookAt("administration-account-retired");

        await page.Locator("a[href*='/history?']").ClickAsync();
        var told = await page.Locator(".timeline").InnerTextAsync();
        told.ShouldContain("Account given another role or agency: Hogir Nadir");
        told.ShouldContain("Before: Officer – Ministry of Electricity");
        told.ShouldContain("Now: Analyst – The complaint centre");
        told.ShouldContain("Reason: The telephone was stolen.");
        (await page.Locator(".timeline > li").CountAsync()).ShouldBe(8);
        await screen.LookAt("administration-history-account");

        async Task Act(string act, string reason)
        {
            await page.Locator($"a[href$='/{act}']").ClickAsync();
            await Send(screen);
            (await page.Locator("#reason-error").CountAsync()).ShouldBe(1);
            await page.FillAsync("#reason", reason);
            await Send(screen);
            page.Url.ShouldBe($"{account}?done=accounts.{act}");
            (await page.Locator(".notice-success").CountAsync()).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Nobody_locks_the_own_account_and_there_is_none_where_none_is()
    {
        await using var screen = await ScreenOf("administrator");
        var own = (await (await Api.As("administrator")).Get("/api/v1/sessions/current")).Text("userId");
        await screen.Go($"{List}/{own}/lock");
        await screen.Page.FillAsync("#reason", "By mistake.");
        await Send(screen);

        (await screen.Page.Locator("#error-summary").InnerTextAsync()).ShouldContain("your own account");
        (await screen.Page.InputValueAsync("#reason")).ShouldBe("By mistake.");
        foreach (var path in new[] { string.Empty, "/lock", "/place", "/password" })
        {
            (await screen.Go($"{List}/{Guid.NewGuid()}{path}"))!.Status.ShouldBe(404, path);
        }
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_pages_of_accounts_looked_at(string language, int width)
    {
        var id = (await (await Api.As("officer.health")).Get("/api/v1/sessions/current")).Text("userId");
        await using var screen = await ScreenOf("administrator", language, width);
        await screen.Go(List);
        await screen.LookOnBothScreens("administration-accounts");
        await screen.Go($"{List}?agency=health&retired=true");
        await screen.LookOnBothScreens("administration-accounts-filtered");
        await screen.Go($"{List}/new");
        await screen.LookOnBothScreens("administration-account-new");
        await screen.Go($"{List}/{id}");
        await screen.LookOnBothScreens("administration-account");
        foreach (var act in new[] { "place", "password", "retirement" })
        {
            await screen.Go($"{List}/{id}/{act}");
            await screen.LookOnBothScreens($"administration-account-{act}");
        }

        var made = await NewStaff.Create(Ccs);
        var other = (await (await Administrator.SignedIn(Api)).Post("accounts/search", new { name = made.UserName }))["items"]![0]![
            "accountId"
        ];
        await screen.Go($"{List}/{other}/password");
        await screen.Page.FillAsync("#reason", "Forgotten.");
        await Send(screen);
        (await screen.Page.Locator("#password").CountAsync()).ShouldBe(1);
        await screen.LookOnBothScreens("administration-account-password-made");
    }

    private static async Task<IReadOnlyList<string>> Names(Screen screen) => await screen.Page.Locator("tbody .code").AllInnerTextsAsync();
}
