namespace Ccs.WebApi.Tests.Administration;

[Collection("ccs")]
public sealed class AccountTests(CcsFixture ccs)
{
    private const string Because = "Letter 77 of the ministry.";

    [Fact]
    public async Task An_account_is_created_signs_in_and_is_found_by_agency_role_and_name()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (userName, id, password) = await New(administrator);

        var session = (await SignIn(userName, password)).ShouldBe(HttpStatusCode.Created);
        session["mustEnrol"].GetValue<bool>().ShouldBeTrue();
        foreach (
            var search in new object[]
            {
                new { name = userName[..12] },
                new { name = "nadir hogir" },
                new { agencyId = "culture", role = "officer" },
            }
        )
        {
            (await administrator.Post("accounts/search", search))
                .ShouldBe(HttpStatusCode.OK)["items"]
                .AsArray()
                .ShouldContain(account => account!["accountId"]!.GetValue<string>() == id, search.ToString());
        }

        (await administrator.Post("accounts/search", new { agencyId = "health", name = userName }))["total"].GetValue<int>().ShouldBe(0);
        var first = await administrator.Post("accounts/search", new { take = 2 });
        var second = await administrator.Post("accounts/search", new { take = 2, cursor = first.Text("next") });
        first["items"]
            .AsArray()
            .Concat(second["items"].AsArray())
            .Select(account => account!["userName"]!.GetValue<string>())
            .ShouldBeUnique();
        (await administrator.Get($"accounts/{id}")).ShouldBe(HttpStatusCode.OK).Text("displayName").ShouldBe("Hogir Nadir Sabir");
    }

    [Fact]
    public async Task Each_change_ends_the_sessions_and_stands_in_the_history_without_a_name()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (userName, id, password) = await New(administrator);
        var session = ccs.Api().WithToken((await SignIn(userName, password)).Text("token"));
        (await session.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.OK);

        (await administrator.Post($"accounts/{id}/lock", new { reason = Because }))
            .ShouldBe(HttpStatusCode.OK)["locked"]
            .GetValue<bool>()
            .ShouldBeTrue();
        (await session.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await SignIn(userName, password)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        (await administrator.Post($"accounts/{id}/lock", new { reason = "Again." })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Post($"accounts/{id}/unlock", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await SignIn(userName, password)).ShouldBe(HttpStatusCode.Created);
        var other = (await administrator.Post($"accounts/{id}/password", new { reason = Because }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("password");
        (await SignIn(userName, password)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        (await SignIn(userName, other)).ShouldBe(HttpStatusCode.Created);
        (await administrator.Post($"accounts/{id}/one-time-code", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Post($"accounts/{id}/passkeys", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (
            await administrator.Post(
                $"accounts/{id}/place",
                new
                {
                    role = "inspector",
                    agencyId = "health",
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.OK).Text("role").ShouldBe("inspector");
        (await administrator.Post($"accounts/{id}/retirement", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Post($"accounts/{id}/unlock", new { reason = Because })).ShouldBe(HttpStatusCode.Conflict, "account.retired");

        var steps = await administrator.History("account", id);
        steps
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe([
                "staff-account-retired",
                "staff-account-moved",
                "staff-passkeys-removed",
                "staff-one-time-code-reset",
                "staff-password-reset",
                "staff-account-unlocked",
                "staff-account-locked",
                "staff-account-created",
            ]);
        steps[1]!["data"]!["fromAgencyId"]!.GetValue<string>().ShouldBe("culture");
        steps[0]!["reason"]!.GetValue<string>().ShouldBe(Because);
        var named = $"select count(*) from ccs.mt_events e where e::text like '%{userName}%' or e::text like '%Hogir Nadir%'";
        (await ccs.Count(named)).ShouldBe(0);
        ccs.Log.ShouldNotContain(userName);
    }

    [Fact]
    public async Task What_is_malformed_taken_or_unknown_is_refused()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var bad = await administrator.Post(
            "accounts",
            new
            {
                userName = "not a name",
                displayName = "",
                role = "boss",
                email = "nobody",
                language = "fr",
            }
        );
        foreach (var field in new[] { "userName", "displayName", "role", "email", "language", "reason" })
        {
            bad.ShouldRefuse(field);
        }

        (await Create(administrator, "OFFICER.health", "officer", "health")).ShouldRefuse("userName");
        (await Create(administrator, Administrator.NewId("user"), "officer", "nowhere")).ShouldRefuse("agencyId");
        (await Create(administrator, Administrator.NewId("user"), "officer", null)).ShouldBe(
            HttpStatusCode.Conflict,
            "account.agency-missing"
        );
        (await Create(administrator, Administrator.NewId("user"), "auditor", "health")).ShouldBe(
            HttpStatusCode.Conflict,
            "account.role-of-the-centre"
        );
        (await administrator.Post($"accounts/{Guid.NewGuid()}/lock", new { reason = Because })).ShouldBe(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await administrator.Get($"accounts/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await administrator.Post("accounts/search", new { role = "boss" })).ShouldRefuse("role");
        (await administrator.Get("history?kind=secrets")).ShouldRefuse("kind");
    }

    [Fact]
    public async Task Of_two_who_take_the_same_user_name_at_once_one_gets_the_account()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var name = Administrator.NewId("user");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Create(administrator, name, "officer", "health")));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1, string.Join('\n', answers.AsEnumerable()));
        answers.ShouldAllBe(answer => (int)answer.Status < 500);
        var id = answers.Single(answer => answer.Status == HttpStatusCode.Created).Text("accountId");
        (await administrator.History("account", id)).Count.ShouldBe(1);
        (await ccs.Count($"select count(*) from identity.staff where \"UserName\" = '{name}'")).ShouldBe(1);
        (
            await ccs.Count(
                "select count(*) from ccs.mt_events e where e.type = 'staff-account-created' "
                    + "and not exists (select 1 from identity.staff s where s.\"Id\" = (e.data ->> 'accountId')::uuid)"
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_done_on_the_command_line_stands_in_the_history_too()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (userName, id, _) = await New(administrator);
        (await CcsProgram.Command(ccs.Settings, "staff", "lock", userName, "--reason", "The telephone was stolen.")).ExitCode.ShouldBe(0);
        (await CcsProgram.Command(ccs.Settings, "staff", "lock", "nobody.at.all")).ExitCode.ShouldBe(1);
        (await CcsProgram.Command(ccs.Settings, "directory", "retire-agency", "council")).ExitCode.ShouldBe(1);

        var step = (await administrator.History("account", id))[0]!;
        (step["type"]!.GetValue<string>(), step["actor"]!.GetValue<string>(), step["reason"]!.GetValue<string>()).ShouldBe(
            ("staff-account-locked", "system:command-line", "The telephone was stolen.")
        );
    }

    private static async Task<(string UserName, string Id, string Password)> New(Administrator administrator)
    {
        var userName = Administrator.NewId("hogir");
        var made = (await Create(administrator, userName, "officer", "culture")).ShouldBe(HttpStatusCode.Created);
        return (userName, made.Text("accountId"), made.Text("password"));
    }

    private static Task<Answer> Create(Administrator administrator, string userName, string role, string? agencyId) =>
        administrator.Post(
            "accounts",
            new
            {
                userName,
                displayName = "Hogir Nadir Sabir",
                role,
                agencyId,
                email = "hogir@ccs.example",
                language = "ckb",
                reason = Because,
            }
        );

    private Task<Answer> SignIn(string userName, string password) => ccs.Api().Post("/api/v1/sessions", new { userName, password });
}
