namespace Ccs.WebApi.Tests.Sessions;

/// <summary>A password that somebody else has set is changed before anything else;
/// changing one ends what was signed in with the old.</summary>
[Collection("ccs")]
public sealed class PasswordTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_first_session_is_good_for_choosing_a_password_only()
    {
        var account = await NewStaff.Create(ccs);
        var first = (await account.SignIn(account.FirstPassword)).ShouldBe(HttpStatusCode.Created);
        first["mustChangePassword"].GetValue<bool>().ShouldBeTrue();
        var staff = ccs.Api().WithToken(first.Text("token"));
        (await staff.Get("/api/v1/sessions/current"))["mustChangePassword"].GetValue<bool>().ShouldBeTrue();
        foreach (var path in new[] { "/api/v1/cases", "/api/v1/sessions", "/api/v1/sessions/recovery-codes" })
        {
            (await staff.Get(path)).ShouldBe(HttpStatusCode.Forbidden, "session.must-change-password");
        }

        var settled = await account.Settle();
        (await settled.Api.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);
        (await staff.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await account.SignIn(account.FirstPassword, await settled.FreshCode())).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        (await account.SignIn(NewStaff.OwnPassword, await settled.FreshCode()))
            .ShouldBe(HttpStatusCode.Created)["mustChangePassword"]
            .GetValue<bool>()
            .ShouldBeFalse();
    }

    [Fact]
    public async Task A_password_that_an_administrator_has_set_anew_is_changed_too()
    {
        var account = await NewStaff.Create(ccs);
        var settled = await account.Settle();
        var reset = await CcsProgram.Command(ccs.Settings, "staff", "reset-password", account.UserName);
        reset.ExitCode.ShouldBe(0, reset.Output);

        (await settled.Api.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        var session = await account.SignIn(NewStaff.PrintedPassword(reset.Output), await settled.FreshCode());
        session.ShouldBe(HttpStatusCode.Created)["mustChangePassword"].GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("electricity2026")]
    [InlineData("2026!Electricity.1")]
    [InlineData("ministry-of-ELECTRICITY-9")]
    [InlineData("کارەبا١٢٣٤٥٦")]
    public async Task The_name_of_ones_own_agency_is_no_password(string password)
    {
        var account = await NewStaff.Create(ccs);
        var session = await account.FirstSession();

        (await Change(session, account.FirstPassword, password)).ShouldRefuse("newPassword");
    }

    [Fact]
    public async Task The_session_that_changes_the_password_goes_on_and_the_others_end()
    {
        var account = await NewStaff.Create(ccs);
        var settled = await account.Settle();
        var other = ccs.Api().WithToken((await account.SignIn(NewStaff.OwnPassword, await settled.FreshCode())).Text("token"));
        (await other.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);

        (await Change(settled.Api, NewStaff.OwnPassword, "Another nine grey wolves")).ShouldBe(HttpStatusCode.NoContent);

        (await other.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await settled.Api.Get("/api/v1/sessions")).ShouldBe(HttpStatusCode.OK).Json.AsArray().Count.ShouldBe(1);

        // The same once more: the old password is wrong by now.
        (await Change(settled.Api, NewStaff.OwnPassword, "Another nine grey wolves")).ShouldRefuse("currentPassword");
    }

    [Theory]
    [InlineData("short", "newPassword")]
    [InlineData("aaaaaaaaaaaaaaaa", "newPassword")]
    [InlineData("my name is Hogir, sir", "newPassword")]
    [InlineData(NewStaff.OwnPassword, "newPassword")]
    [InlineData("", "newPassword")]
    [InlineData(null, "newPassword")]
    public async Task A_bad_password_is_not_taken(string? password, string field)
    {
        var settled = await Settled();

        (await Change(settled.Api, NewStaff.OwnPassword, password)).ShouldRefuse(field);
        (await settled.Api.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_has_the_session_alone_cannot_guess_the_password_in_it()
    {
        var account = await NewStaff.Create(ccs);
        var session = await account.FirstSession();
        for (var i = 0; i < 5; i++)
        {
            (await Change(session, $"a guess of mine {i}", "Another nine grey wolves")).ShouldRefuse("currentPassword");
        }

        (await Change(session, account.FirstPassword, "Another nine grey wolves")).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.required"
        );
    }

    [Fact]
    public async Task Demo_staff_keep_the_password_that_is_printed()
    {
        var session = await ccs.Api().Post("/api/v1/sessions", new { userName = "head.culture", password = CcsFixture.Password });
        session["mustChangePassword"].GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Only_who_is_signed_in_changes_a_password() =>
        (await Change(ccs.Api(), CcsFixture.Password, "Another nine grey wolves")).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.required"
        );

    private static SettledStaff? _settled;

    /// <summary>One account for all refusals.</summary>
    private async Task<SettledStaff> Settled() => _settled ??= await (await NewStaff.Create(ccs)).Settle();

    private static Task<Answer> Change(Api api, string? currentPassword, string? newPassword) =>
        api.Post("/api/v1/sessions/password", new { currentPassword, newPassword });
}
