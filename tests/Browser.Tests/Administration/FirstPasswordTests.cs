using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

public sealed class FirstPasswordTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string List = "/staff/administration/accounts";

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_account_and_one_password()
    {
        var userName = $"new.{Some.Key()[..8]}";
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go($"{List}/new");
        await page.FillAsync("#displayname", "Hogir Nadir Sabir");
        await page.FillAsync("#username", userName);
        await page.SelectOptionAsync("#role", "analyst");
        await page.FillAsync("#reason", "Letter 79 of the ministry.");
        await Send(screen);
        (await page.Locator("#agencyid-error").InnerTextAsync()).ShouldContain("Agency: this is required");

        await page.SelectOptionAsync("#agencyid", new SelectOptionValue { Label = "The complaint centre" });
        var made = await SendTwice(screen);
        made.Distinct().Count().ShouldBe(1);
        (await Api.Post("/api/v1/sessions", new { userName, password = made[0] })).ShouldBe(HttpStatusCode.Created);

        await screen.Go(List);
        await page.FillAsync("#name", userName);
        await page.Locator("form[role=search] button").ClickAsync();
        await page.Locator("tbody a").ClickAsync();
        await page.Locator("a[href$='/password']").ClickAsync();
        await page.FillAsync("#reason", "Forgotten.");
        var reset = await SendTwice(screen);
        reset.Distinct().Count().ShouldBe(1);
        reset[0].ShouldNotBe(made[0]);
        (await Api.Post("/api/v1/sessions", new { userName, password = reset[0] })).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_two_at_once_who_take_one_user_name_one_is_told_and_loses_nothing()
    {
        var userName = $"new.{Some.Key()[..8]}";
        await using var screen = await ScreenOf("administrator");
        await screen.Go($"{List}/new");
        await screen.Page.FillAsync("#displayname", "Hogir Nadir Sabir");
        await screen.Page.FillAsync("#username", userName);
        await screen.Page.SelectOptionAsync("#role", "analyst");
        await screen.Page.SelectOptionAsync("#agencyid", new SelectOptionValue { Label = "The complaint centre" });
        await screen.Page.FillAsync("#reason", "Letter 80 of the ministry.");

        // Each from a form of its own.
        var answers = await screen.Page.EvaluateAsync<string[]>(
            """
            () => Promise.all(['a', 'b', 'c', 'd'].map(async each => {
                const form = new FormData(document.querySelector('main form[method=post]'));
                form.set('Once', form.get('Once') + each);
                const answer = await fetch('', { method: 'POST', body: new URLSearchParams(form) });
                return `${answer.status} ${answer.url} ${(await answer.text()).includes('value="Hogir Nadir Sabir"')}`;
            }))
            """
        );

        answers.Count(answer => answer.StartsWith("200 ", StringComparison.Ordinal)).ShouldBe(4, string.Join('\n', answers));
        answers.Count(answer => answer.EndsWith("/first-password false", StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', answers));
        answers.Count(answer => answer.EndsWith("/new true", StringComparison.Ordinal)).ShouldBe(3, string.Join('\n', answers));
    }

    /// <summary>As an impatient hand does.</summary>
    /// <returns>The passwords that the two answers show.</returns>
    private static async Task<string[]> SendTwice(Screen screen) =>
        await screen.Page.EvaluateAsync<string[]>(
            """
            async () => {
                const form = new URLSearchParams(new FormData(document.querySelector('main form[method=post]')));
                const shown = [];
                for (const time of [1, 2]) {
                    const answer = await fetch('', { method: 'POST', body: form });
                    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                    shown.push(page.querySelector('#password')?.textContent ?? answer.url);
                }
                return shown;
            }
            """
        );
}
