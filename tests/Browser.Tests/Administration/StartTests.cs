namespace Ccs.Browser.Tests.Administration;

public sealed class StartTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Administrators_begin_with_the_parts_that_they_keep(string language, int width)
    {
        await using var screen = await ScreenOf("administrator", language, width);

        await screen.Go("/staff");

        screen.Page.Url.ShouldEndWith("/staff/administration");
        await screen.LookOnBothScreens("administration");
        foreach (
            var part in await screen.Page.Locator(".parts a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")
        )
        {
            (await screen.Requests.GetAsync(part)).Status.ShouldBe(200, part);
        }
    }

    [Fact]
    public async Task What_was_typed_beyond_the_session_is_there_after_signing_in_again()
    {
        var id = Administrator.NewId("agency");
        await using var screen = await AdministratorsScreen();
        await screen.Go($"{Root}/agencies/new");
        await FillNames(screen, id);
        await screen.Page.FillAsync("#id", id);
        await screen.Page.SelectOptionAsync("#parentid", "interior");
        await screen.Page.CheckAsync("input[value=department]");
        await screen.Forget("__Host-ccs-staff");
        await Send(screen);
        await screen.Arrive("**/staff/sign-in?returnUrl=*");

        await SignIn(screen, "administrator");
        await screen.Go($"{Root}/agencies/new");
        (await screen.Page.InputValueAsync("#names-ckb")).ShouldBe($"ناوی {id}");
        (await screen.Page.InputValueAsync("#parentid")).ShouldBe("interior");
        await screen.LookAt("administration-restored");
        await Done(screen, "registered");
    }

    [Fact]
    public async Task What_a_form_is_about_is_not_forgotten_when_the_session_ends_nor_is_what_somebody_else_did_overwritten_unseen()
    {
        var administrator = await Administrator.SignedIn(Api);
        var agency = await administrator.NewAgency();
        (
            await administrator.Change(
                "policies",
                new
                {
                    agencyId = agency,
                    answerWorkingDays = 7,
                    effectiveFrom = "2031-01-01",
                    reason = "Decree 12.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        await using var screen = await AdministratorsScreen();
        await screen.Go($"{Root}/policies/{agency}/next");
        await screen.Page.FillAsync("#answerworkingdays", "9");
        await screen.Forget("__Host-ccs-staff");
        await Send(screen);
        await screen.Arrive("**/staff/sign-in?returnUrl=*");
        await administrator.NewAgency();

        await SignIn(screen, "administrator");
        await screen.Go($"{Root}/policies/{agency}/next");
        (await screen.Page.InputValueAsync("#answerworkingdays")).ShouldBe("9");
        (await screen.Page.Locator("main .lead").InnerTextAsync()).ShouldBe("Department");
        (await screen.Page.Locator("main .notice-warning").InnerTextAsync()).ShouldContain("Somebody else");
        await screen.LookAt("administration-restored-changed");
        await Done(screen, "was changed");
        var told = await screen.Page.Locator($"tr:has(a[href$='/policies/{agency}/next']) li").AllInnerTextsAsync();
        told[0].ShouldStartWith("9 working days");
    }
}
