namespace Ccs.WebApi.Tests.Administration;

/// <summary>Accounts of the centre, of auditors and of administrators are in the hands of two administrators, never of one.</summary>
[Collection("ccs")]
public sealed class PowerfulAccountTests(CcsFixture ccs)
{
    internal const string Because = "Letter 91 of the Diwan.";

    [Fact]
    public async Task One_asks_another_agrees_and_auditors_and_the_owner_are_told()
    {
        var first = await Administrator.SignedIn(ccs.Api());
        var second = await Second();
        var userName = Administrator.NewId("auditor");
        var asked = (await Create(first, userName, "auditor")).ShouldBe(HttpStatusCode.Accepted);
        var request = asked.Text("requestId");
        (await Accounts(first, userName)).ShouldBeEmpty();

        // Whoever asked is not the other one; nobody else is an administrator; and what there is not cannot be agreed to.
        (await Agree(first, request)).ShouldBe(HttpStatusCode.Conflict, "account.request-own");
        (await first.Post($"requests/{request}/refusal", new { reason = Because })).ShouldBe(
            HttpStatusCode.Conflict,
            "account.request-own"
        );
        foreach (var other in new[] { "auditor", "centre", "head.electricity", "analyst" })
        {
            (await Agree(new Administrator(await ccs.Api().As(other)), request)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await Agree(new Administrator(ccs.Api()), request)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Agree(second, Guid.NewGuid().ToString())).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await Accounts(first, userName)).ShouldBeEmpty();

        var seen = await Request(second, request);
        seen["change"]!.GetValue<string>().ShouldBe("creation");
        seen["userName"]!.GetValue<string>().ShouldBe(userName);
        seen["role"]!.GetValue<string>().ShouldBe("auditor");
        seen["reason"]!.GetValue<string>().ShouldBe(Because);
        seen["status"]!.GetValue<string>().ShouldBe("open");
        seen["askedByName"]!.GetValue<string>().ShouldEndWith(" administrator");
        (await ccs.Count($"select count(*) from ccs.mt_doc_accountrequest r where r::text like '%{userName}%'")).ShouldBe(0);
        await ccs.Api().Message("administrator.second@ccs.example");

        var before = (await ccs.Api().Messages("auditor@ccs.example")).Length;
        var agreed = (await Agree(second, request)).ShouldBe(HttpStatusCode.OK);
        agreed.Text("userName").ShouldBe(userName);
        (await ccs.Api().Post("/api/v1/sessions", new { userName, password = agreed.Text("password") })).ShouldBe(HttpStatusCode.Created);
        await Eventually.Holds(async () => (await ccs.Api().Messages("auditor@ccs.example")).Length > before, "word to the auditors");
        await ccs.Api().Message($"{userName}@ccs.example");

        (await Agree(second, request)).ShouldBe(HttpStatusCode.Conflict, "account.request-decided");
        (await Request(second, request))["status"]!.GetValue<string>().ShouldBe("agreed");
        var steps = await first.History("account", agreed.Text("accountId"));
        steps
            .Select(step => (step!["type"]!.GetValue<string>(), step["actorName"]!.GetValue<string>().Split(' ')[^1]))
            .ShouldBe([
                ("staff-account-created", "administrator.second"),
                ("staff-change-agreed", "administrator.second"),
                ("staff-change-requested", "administrator"),
            ]);
        steps.ShouldAllBe(step => step!["reason"]!.GetValue<string>() == Because);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("one-time-code")]
    [InlineData("passkeys")]
    [InlineData("external")]
    public async Task A_new_way_in_is_refused_by_another_and_nothing_has_changed(string act)
    {
        var first = await Administrator.SignedIn(ccs.Api());
        var second = await Second();
        var account = await Made(first, second, "centre-officer");
        var session = await ccs.Api().Post("/api/v1/sessions", new { account.UserName, account.Password });

        var asked = (await first.Post($"accounts/{account.Id}/{act}", new { reason = Because })).ShouldBe(HttpStatusCode.Accepted);
        var again = (await first.Post($"accounts/{account.Id}/{act}", new { reason = Because })).ShouldBe(HttpStatusCode.Accepted);
        again.Text("requestId").ShouldBe(asked.Text("requestId"));
        (await second.Post($"requests/{asked.Text("requestId")}/refusal", new { })).ShouldRefuse("reason");
        (await second.Post($"requests/{asked.Text("requestId")}/refusal", new { reason = "The letter is not signed." })).ShouldBe(
            HttpStatusCode.OK
        );
        (await Agree(second, asked.Text("requestId"))).ShouldBe(HttpStatusCode.Conflict, "account.request-decided");

        // The session of before is good still, as it would not be after the act.
        (await ccs.Api().WithToken(session.Text("token")).Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.OK);
        (await first.History("account", account.Id))[0]!["type"]!.GetValue<string>().ShouldBe("staff-change-refused");
    }

    [Fact]
    public async Task Taking_one_away_needs_one_and_giving_it_back_needs_two()
    {
        var first = await Administrator.SignedIn(ccs.Api());
        var second = await Second();
        var account = await Made(first, second, "administrator");

        (await first.Post($"accounts/{account.Id}/lock", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await Place(first, account.Id, "centre-officer")).ShouldBe(HttpStatusCode.Accepted);
        var unlock = (await first.Post($"accounts/{account.Id}/unlock", new { reason = Because })).ShouldBe(HttpStatusCode.Accepted);
        (await first.Get($"accounts/{account.Id}"))["locked"].GetValue<bool>().ShouldBeTrue();
        (await Agree(second, unlock.Text("requestId"), new { reason = "Letter 92." })).ShouldBe(HttpStatusCode.OK);
        (await first.Get($"accounts/{account.Id}"))["locked"].GetValue<bool>().ShouldBeFalse();
        (await first.History("account", account.Id))[0]!["reason"]!.GetValue<string>().ShouldBe("Letter 92.");

        // What was asked for before the account changed is judged as it is now.
        var password = (await first.Post($"accounts/{account.Id}/password", new { reason = Because })).ShouldBe(HttpStatusCode.Accepted);
        (await Place(first, account.Id, "analyst")).ShouldBe(HttpStatusCode.OK);
        (await Place(first, account.Id, "auditor")).ShouldBe(HttpStatusCode.Accepted);
        (await first.Post($"accounts/{account.Id}/retirement", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await Agree(second, password.Text("requestId"))).ShouldBe(HttpStatusCode.Conflict, "account.retired");
        (await Request(second, password.Text("requestId")))["status"]!.GetValue<string>().ShouldBe("open");
    }

    [Fact]
    public async Task Whoever_asked_and_is_an_administrator_no_more_has_not_asked()
    {
        var second = await Second();
        var third = await Made(await Administrator.SignedIn(ccs.Api()), second, "administrator");
        var settled = await new NewStaff(ccs, third.UserName, third.Password).Settle();
        var asked = (await Create(new Administrator(settled.Api), Administrator.NewId("auditor"), "auditor")).ShouldBe(
            HttpStatusCode.Accepted
        );
        await second.DoTo(third.UserName, "lock");
        (await Agree(second, asked.Text("requestId"))).ShouldBe(HttpStatusCode.Conflict, "account.request-asker-gone");
    }

    [Fact]
    public async Task The_command_line_of_the_server_stands_in_and_auditors_are_told_of_it()
    {
        var before = (await ccs.Api().Messages("auditor@ccs.example")).Length;
        var userName = Administrator.NewId("centre");
        var made = await CcsProgram.Command(
            ccs.Settings,
            "staff",
            "create",
            userName,
            "centre-officer",
            "Hogir Nadir",
            "--email",
            $"{userName}@ccs.example"
        );
        made.ExitCode.ShouldBe(0, made.Output);
        await Eventually.Holds(async () => (await ccs.Api().Messages("auditor@ccs.example")).Length > before, "word to the auditors");
        await ccs.Api().Message($"{userName}@ccs.example");
        var administrator = await Administrator.SignedIn(ccs.Api());
        var id = (await Accounts(administrator, userName)).ShouldHaveSingleItem()!["accountId"]!.GetValue<string>();
        (await administrator.History("account", id)).ShouldHaveSingleItem()!["actor"]!.GetValue<string>().ShouldBe("system:command-line");
    }

    [Fact]
    public async Task Auditors_read_the_requests_and_others_do_not()
    {
        (await ccs.Api().Get("/api/v1/administration/requests")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("auditor")).Get("/api/v1/administration/requests?status=open")).ShouldBe(HttpStatusCode.OK);
        (await (await ccs.Api().As("centre")).Get("/api/v1/administration/requests")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await ccs.Api().As("auditor")).Get("/api/v1/administration/requests?status=soon")).ShouldRefuse("status");
    }

    private async Task<Administrator> Second() => new(await ccs.Api().As("administrator.second"));

    internal static Task<Answer> Agree(Administrator who, string request, object? body = null) =>
        who.Post($"requests/{request}/agreement", body ?? new { });

    private static Task<Answer> Place(Administrator who, string account, string role) =>
        who.Post($"accounts/{account}/place", new { role, reason = Because });

    private static Task<Answer> Create(Administrator who, string userName, string role) =>
        who.Post(
            "accounts",
            new
            {
                userName,
                displayName = "Hogir Nadir",
                role,
                email = $"{userName}@ccs.example",
                language = "en",
                reason = Because,
            }
        );

    internal static async Task<(string Id, string UserName, string Password)> Made(Administrator first, Administrator second, string role)
    {
        var asked = (await Create(first, Administrator.NewId("powerful"), role)).ShouldBe(HttpStatusCode.Accepted);
        var agreed = (await Agree(second, asked.Text("requestId"))).ShouldBe(HttpStatusCode.OK);
        return (agreed.Text("accountId"), agreed.Text("userName"), agreed.Text("password"));
    }

    internal static async Task<JsonArray> Accounts(Administrator who, string userName) =>
        (await who.Post("accounts/search", new { name = userName })).ShouldBe(HttpStatusCode.OK)["items"].AsArray();

    private static async Task<JsonNode> Request(Administrator who, string id) =>
        (await who.Get("requests"))
            .ShouldBe(HttpStatusCode.OK)["items"]
            .AsArray()
            .Single(one => one!["requestId"]!.GetValue<string>() == id)!;
}
