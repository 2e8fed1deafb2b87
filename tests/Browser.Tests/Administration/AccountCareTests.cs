using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

public sealed class AccountCareTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string List = "/staff/administration/accounts";

    [Fact]
    public async Task An_account_keeps_its_retired_agency_until_another_is_chosen()
    {
        var administrator = await Administrator.SignedIn(Api);
        var agency = await administrator.NewAgency();
        var id = (
            await administrator.Post(
                "accounts",
                new
                {
                    userName = $"new.{Some.Key()[..8]}",
                    displayName = "Hogir Nadir",
                    role = "officer",
                    agencyId = agency,
                    language = "ckb",
                    reason = "New.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created).Text("accountId");
        (await administrator.Change($"agencies/{agency}/retirement", new { reason = "Merged." })).ShouldBe(HttpStatusCode.OK);
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go($"{List}/{id}/place");
        (await page.InputValueAsync("#agencyid")).ShouldBe(agency);
        (await page.Locator("#agencyid option:checked").InnerTextAsync()).ShouldBe("Department (Retired)");
        await screen.LookAt("administration-account-place-retired");
        await page.SelectOptionAsync("#role", "agency-head");
        await page.FillAsync("#reason", "Letter 81.");
        await Send(screen);
        (await page.Locator(".summary-list").InnerTextAsync()).ShouldContain("Agency head");
        (await page.Locator(".summary-list").InnerTextAsync()).ShouldContain("Department");
        (await administrator.Change($"agencies/{agency}/return", new { reason = "Back." })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_is_shut_out_after_wrong_passwords_can_be_locked_too()
    {
        var made = await NewStaff.Create(Ccs);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await made.SignIn("wrong-password-12345");
        }

        await using var screen = await ScreenOf("administrator");
        await screen.Go(List);
        await screen.Page.FillAsync("#name", made.UserName);
        await screen.Page.Locator("form[role=search] button").ClickAsync();
        await screen.Page.Locator("tbody a").ClickAsync();
        (await screen.Page.Locator(".tag-warning").CountAsync()).ShouldBe(1);
        (await screen.Page.Locator(".parts a[href$='/unlock']").CountAsync()).ShouldBe(1);
        await screen.Page.Locator(".parts a[href$='/lock']").ClickAsync();
        await screen.Page.FillAsync("#reason", "Somebody guesses.");
        await Send(screen);
        (await screen.Page.Locator(".tag-danger").InnerTextAsync()).ShouldBe("Locked");
        (await screen.Page.Locator(".parts a[href$='/lock']").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_told_at_its_field_and_comes_into_no_address()
    {
        await using var screen = await ScreenOf("administrator");
        await screen.Go(List);
        await screen.Page.EvaluateAsync("document.querySelector('#name').removeAttribute('maxlength')");
        await screen.Page.FillAsync("#name", new string('x', 300));
        await screen.Page.Locator("form[role=search] button").ClickAsync();
        (await screen.Page.Locator("#name-error").CountAsync()).ShouldBe(1);
        screen.Page.Url.ShouldNotContain("q=");
    }
}
