using Ccs.WebApi.Tests.Cases;

namespace Ccs.WebApi.Tests.Administration;

/// <summary>An account's name, in two scripts.</summary>
[Collection("ccs")]
public sealed class AccountNameTests(CcsFixture ccs)
{
    [Fact]
    public async Task It_is_changed_once_found_by_either_and_the_session_goes_on()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var account = await Accused.At(ccs, "culture", "Nasrin Ghazi");
        var works = await account.Works();
        var name = new
        {
            displayName = "Nasrin Ghazi Wali",
            otherName = " نەسرین غازی وەلی ",
            reason = "Letter 12.",
        };

        for (var time = 0; time < 2; time++)
        {
            var changed = (await account.Post("name", name)).ShouldBe(HttpStatusCode.OK);
            (changed.Text("displayName"), changed.Text("otherName")).ShouldBe(("Nasrin Ghazi Wali", "نەسرین غازی وەلی"));
        }

        (await works.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.OK).Text("displayName").ShouldBe("Nasrin Ghazi Wali");
        foreach (var words in new[] { "wali nasrin", "نەسرین وەلی" })
        {
            (await administrator.Post("accounts/search", new { name = words }))["items"]
                .AsArray()
                .Select(found => found!["accountId"]!.GetValue<string>())
                .ShouldContain(account.AccountId, words);
        }

        var steps = await administrator.History("account", account.AccountId);
        steps.Count(step => step!["type"]!.GetValue<string>() == "staff-account-renamed").ShouldBe(1);
        // Two words with a space between: five letters alone turn up by chance among the sealed values, which stand as base64.
        (await ccs.Count("select count(*) from ccs.mt_events e where e::text like '%Nasrin Ghazi%' or e::text like '%غازی%'")).ShouldBe(0);
        const string sent = "select count(*) from wolverine.wolverine_incoming_envelopes where encode(body, 'escape')";
        (await ccs.Count($"{sent} like '%Nasrin Ghazi%'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_malformed_is_told_at_its_field_and_nobody_has_a_retired_account_renamed()
    {
        var account = await Accused.At(ccs, "culture", "Nasrin Ghazi");

        var refused = await account.Post("name", new { displayName = "x", otherName = new string('a', 201) });
        foreach (var field in new[] { "displayName", "otherName", "reason" })
        {
            refused.ShouldRefuse(field);
        }

        (await account.Post("retirement", new { reason = "Left." })).ShouldBe(HttpStatusCode.OK);
        (await account.Post("name", new { displayName = "Nasrin", reason = "r" })).ShouldBe(HttpStatusCode.Conflict, "account.retired");
        (
            await (account with { AccountId = Guid.NewGuid().ToString() }).Post("name", new { displayName = "Nasrin", reason = "r" })
        ).ShouldBe(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_page_shows_both_names_and_changes_them()
    {
        var account = await Accused.At(ccs, "culture", "Nasrin Ghazi", "نەسرین غازی");
        using var browser = await new Browser(ccs.Address).As("administrator");
        var page = $"/en/staff/administration/accounts/{account.AccountId}";

        (await browser.Get(page)).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("نەسرین غازی");
        (await browser.Submit($"{page}/name", $"{page}/name", ("DisplayName", "Nasrin Wali"), ("OtherName", ""), ("Reason", "r")))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()!
            .ShouldContain("done=accounts.name");

        var changed = (await browser.Get($"{page}?done=accounts.name")).ShouldBe(HttpStatusCode.OK).Body;
        changed.ShouldContain("Nasrin Wali");
        changed.ShouldNotContain("نەسرین");
        changed.ShouldContain("The name of the account was changed.");
    }

    [Fact]
    public async Task On_the_command_line_too()
    {
        var userName = Administrator.NewId("nasrin");
        string[] create = ["staff", "create", userName, "officer", "Nasrin Ghazi", "--other-name", "نەسرین غازی", "--agency", "culture"];
        (await CcsProgram.Command(ccs.Settings, create)).ExitCode.ShouldBe(0);
        (await NameOf(userName)).ShouldBe("Nasrin Ghazi/نەسرین غازی");

        (await CcsProgram.Command(ccs.Settings, "staff", "rename", userName, "Nasrin Wali")).ExitCode.ShouldBe(0);
        (await NameOf(userName)).ShouldBe("Nasrin Wali/");
    }

    private Task<string> NameOf(string userName) =>
        ccs.Text($"select \"DisplayName\" || '/' || coalesce(\"OtherName\", '') from identity.staff where \"UserName\" = '{userName}'");
}
