using Ccs.WebApi.Tests.Sessions;
using static Ccs.WebApi.Tests.Administration.PowerfulAccountTests;

namespace Ccs.WebApi.Tests.Administration;

/// <summary>What one administrator may know of an account opens it no more when it becomes a powerful one.</summary>
[Collection("ccs")]
public sealed class MovedIntoPowerTests(CcsFixture ccs)
{
    [Fact]
    public async Task Moved_out_by_one_and_back_in_by_two_it_opens_to_nothing_that_one_knows()
    {
        var first = await Administrator.SignedIn(ccs.Api());
        var second = await Second();
        var account = await Made(first, second, "centre-officer");
        var told = (await ccs.Api().Messages("auditor@ccs.example")).Length;
        var owner = (await ccs.Api().Messages($"{account.UserName}@ccs.example")).Length;
        (await Place(first, account.Id, "officer", "electricity")).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(async () => (await ccs.Api().Messages("auditor@ccs.example")).Length > told, "word to the auditors");
        await Eventually.Holds(
            async () => (await ccs.Api().Messages($"{account.UserName}@ccs.example")).Length > owner,
            "word to the owner"
        );

        // An officer's ways in are one administrator's to give: all of them are the first one's now.
        var password = (await first.Post($"accounts/{account.Id}/password", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await first.Post($"accounts/{account.Id}/one-time-code", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        var mine = await new NewStaff(ccs, account.UserName, password.Text("password")).Settle();
        using var desk = await WithPasskey(mine);

        var asked = (await Place(first, account.Id, "centre-officer")).ShouldBe(HttpStatusCode.Accepted);
        var agreed = (await Agree(second, asked.Text("requestId"))).ShouldBe(HttpStatusCode.OK);
        foreach (var oneTimeCode in new[] { await mine.FreshCode(), mine.RecoveryCodes[0] })
        {
            (await mine.Account.SignIn(NewStaff.OwnPassword, oneTimeCode)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await mine.Api.Get("/api/v1/sessions/current")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await desk.ShouldBeRefused();

        // The other one hands the first password over, and the owner chooses and enrols as if it were new.
        var anew = await (mine.Account with { FirstPassword = agreed.Text("password") }).Settle();
        (await anew.Api.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.OK).Text("role").ShouldBe("centre-officer");
        (await first.History("account", account.Id))
            .Take(6)
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe([
                "staff-external-released",
                "staff-passkeys-removed",
                "staff-one-time-code-reset",
                "staff-password-reset",
                "staff-account-moved",
                "staff-change-agreed",
            ]);
    }

    [Fact]
    public async Task An_officer_moved_in_opens_to_no_password_that_its_maker_was_shown()
    {
        var first = await Administrator.SignedIn(ccs.Api());
        var made = await NewStaff.Create(ccs);
        var id = (await Accounts(first, made.UserName)).ShouldHaveSingleItem()!["accountId"]!.GetValue<string>();
        var asked = (await Place(first, id, "auditor")).ShouldBe(HttpStatusCode.Accepted);
        var agreed = (await Agree(await Second(), asked.Text("requestId"))).ShouldBe(HttpStatusCode.OK);
        (await made.SignIn(made.FirstPassword)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await made.SignIn(agreed.Text("password"))).ShouldBe(HttpStatusCode.Created);
    }

    private async Task<Administrator> Second() => new(await ccs.Api().As("administrator.second"));

    private async Task<PasskeyDesk> WithPasskey(SettledStaff staff)
    {
        var desk = new PasskeyDesk(ccs);
        var body = new
        {
            userName = staff.Account.UserName,
            password = NewStaff.OwnPassword,
            oneTimeCode = await staff.FreshCode(),
            cookie = true,
        };
        (await desk.Browser.Post("/api/v1/sessions", body)).ShouldBe(HttpStatusCode.Created);
        var options = await desk.Options(PasskeyDesk.Mine, new { oneTimeCode = await staff.FreshCode() });
        var made = await desk.Browser.Post(PasskeyDesk.Mine, new { name = "My phone", credential = desk.Authenticator.Make(options) });
        made.ShouldBe(HttpStatusCode.Created);
        return desk;
    }

    private static Task<Answer> Place(Administrator who, string account, string role, string? agencyId = null) =>
        who.Post(
            $"accounts/{account}/place",
            new
            {
                role,
                agencyId,
                reason = Because,
            }
        );
}
