namespace Ccs.WebApi.Tests.Sessions;

/// <summary>The doors, from outside: who is slowed, who is told, what takes a factor, what can be ended.</summary>
[Collection("ccs")]
public sealed class DoorTests(CcsFixture ccs)
{
    [Fact]
    public async Task Whoever_guesses_is_slowed_and_the_browser_of_the_owner_is_not()
    {
        var account = await (await NewStaff.Create(ccs)).Settle();
        using var browser = new Browser(ccs.Address);
        (await Enter(browser, account, account.RecoveryCodes[0])).ShouldBe(HttpStatusCode.Created);
        for (var i = 0; i < 5; i++)
        {
            (await account.Account.SignIn("not the password")).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        }

        var slowed = await account.Account.SignIn(NewStaff.OwnPassword, account.RecoveryCodes[1]);
        slowed.ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        slowed.Message.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await Enter(browser, account, account.RecoveryCodes[1])).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_owner_is_told_of_a_device_that_is_new()
    {
        var email = Some.Email();
        var administrator = await Administrator.SignedIn(ccs.Api());
        var userName = Administrator.NewId("officer");
        var made = await administrator.Post(
            "accounts",
            new
            {
                userName,
                displayName = "Hogir Nadir",
                role = "officer",
                agencyId = "health",
                email,
                language = "en",
                reason = "New.",
            }
        );
        var password = made.ShouldBe(HttpStatusCode.Created).Text("password");
        await ccs.Api().Post("/api/v1/sessions", new { userName, password });
        await ccs.Api().Post("/api/v1/sessions", new { userName, password });
        (await ccs.Api().Messages(email)).ShouldBeEmpty();

        await ccs.Api().Post("/api/v1/sessions", new { userName, password }, ("User-Agent", "Mozilla/5.0 (Android 15) Firefox/140.0"));
        (await ccs.Api().Message(email)).ShouldContain("never used from before");
    }

    [Fact]
    public async Task Opening_an_identity_takes_a_factor()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("confidential", true));
        var userName = Administrator.NewId("centre");
        var made = await CcsProgram.Command(ccs.Settings, "staff", "create", userName, "centre-officer", "Hogir Nadir");
        var centre = await new NewStaff(ccs, userName, NewStaff.PrintedPassword(made.Output)).Settle();

        (await centre.Api.Decide(scenario.ComplaintId, "identity", new { reason = "A court asks." })).ShouldBe(
            HttpStatusCode.Forbidden,
            "session.factor-required"
        );
        (await centre.Api.Decide(scenario.ComplaintId, "identity", new { reason = "A court asks.", oneTimeCode = "000000" })).ShouldRefuse(
            "oneTimeCode"
        );
        var opened = await centre.Api.Decide(
            scenario.ComplaintId,
            "identity",
            new { reason = "A court asks.", oneTimeCode = await centre.FreshCode() }
        );
        opened.ShouldBe(HttpStatusCode.OK)["complainant"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_tracking_token_can_be_ended_and_no_other_ends_with_it()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var (one, other) = (await scenario.Track(), await scenario.Track());
        (await one.Http.DeleteAsync("/api/v1/tracking")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await one.Get("/api/v1/tracking")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await one.Http.DeleteAsync("/api/v1/tracking")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await other.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Http.DeleteAsync("/api/v1/tracking")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_form_of_no_button_of_ours_is_no_fault_of_the_page()
    {
        using var browser = await new Browser(ccs.Address).As("officer.health");
        var page = await browser.Get("/en/staff/account");
        var token = page.ShouldBe(HttpStatusCode.OK)
            .Body.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1]
            .Split('"')[0];
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        ((int)(await browser.Send(HttpMethod.Post, "/en/staff/account", form)).Status).ShouldBeLessThan(500);
    }

    private static async Task<Answer> Enter(Browser browser, SettledStaff account, string oneTimeCode) =>
        await browser.Post(
            "/api/v1/sessions",
            new
            {
                userName = account.Account.UserName,
                password = NewStaff.OwnPassword,
                oneTimeCode,
                cookie = true,
            }
        );
}
