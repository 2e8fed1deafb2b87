namespace Ccs.WebApi.Tests.Sessions;

/// <summary>Passkeys made, used, named and forgotten.</summary>
[Collection("ccs")]
public sealed class PasskeyTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_passkey_signs_in_without_a_name_a_password_or_a_code()
    {
        var account = await (await NewStaff.Create(ccs)).Settle();
        using var desk = new PasskeyDesk(ccs);
        var body = new
        {
            userName = account.Account.UserName,
            password = NewStaff.OwnPassword,
            oneTimeCode = await account.FreshCode(),
            cookie = true,
        };
        (await desk.Browser.Post("/api/v1/sessions", body)).ShouldBe(HttpStatusCode.Created);

        // A session alone is not enough for a new way in.
        (await desk.Browser.Post($"{PasskeyDesk.Mine}/options")).ShouldRefuse("oneTimeCode");
        (await desk.Browser.Post($"{PasskeyDesk.Mine}/options", new { oneTimeCode = "000000" })).ShouldRefuse("oneTimeCode");
        var options = await desk.Options(PasskeyDesk.Mine, new { oneTimeCode = await account.FreshCode() });
        options["authenticatorSelection"]!["userVerification"]!.GetValue<string>().ShouldBe("required");
        options["authenticatorSelection"]!["residentKey"]!.GetValue<string>().ShouldBe("required");
        var made = await desk.Browser.Post(PasskeyDesk.Mine, new { name = "My phone", credential = desk.Authenticator.Make(options) });
        made.ShouldBe(HttpStatusCode.Created).Text("passkeyId").ShouldBe(desk.Authenticator.Id);
        desk.Browser.Cookies.ShouldNotContainKey("__Host-ccs-passkey");
        await desk.Browser.Delete("/api/v1/sessions/current");

        var asked = await desk.Options(PasskeyDesk.SignIn);
        asked["allowCredentials"]!.AsArray().ShouldBeEmpty();
        asked["userVerification"]!.GetValue<string>().ShouldBe("required");
        desk.Browser.SetCookie!.Split("; ")[1..]
            .ShouldBe(["max-age=300", "path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
        var session = (await desk.Enter()).ShouldBe(HttpStatusCode.Created);
        (session["mustEnrol"].GetValue<bool>(), session["mustChangePassword"].GetValue<bool>()).ShouldBe((false, false));
        session.Json["token"].ShouldBeNull();
        (await desk.Browser.Get("/api/v1/sessions/current")).Text("userName").ShouldBe(account.Account.UserName);
        (await desk.Browser.Get("/api/v1/sessions")).Json[0]!["way"]!.GetValue<string>().ShouldBe("passkey");
        (await desk.Browser.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_counter_of_a_passkey_goes_on_from_use_to_use()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.planning", counter: 7);
        (await desk.Enter()).ShouldBe(HttpStatusCode.Created);
        (await desk.Enter()).ShouldBe(HttpStatusCode.Created);

        // A copy of the authenticator is behind the original.
        desk.Authenticator.Counter = 7;
        await desk.ShouldBeRefused();
    }

    [Fact]
    public async Task Passkeys_are_listed_renamed_and_forgotten()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.planning");
        var path = $"{PasskeyDesk.Mine}/{desk.Authenticator.Id}";
        var renamed = await desk.Browser.Send(HttpMethod.Put, path, JsonContent.Create(new { name = "  ئامێری نوێ  " }));
        renamed.ShouldBe(HttpStatusCode.OK).Text("name").ShouldBe("ئامێری نوێ");
        (await desk.Browser.Send(HttpMethod.Put, path, JsonContent.Create(new { name = " " }))).ShouldRefuse("name");
        (await desk.Browser.Send(HttpMethod.Put, path, JsonContent.Create(new { name = new string('a', 61) }))).ShouldRefuse("name");

        var list = (await desk.Browser.Get(PasskeyDesk.Mine)).ShouldBe(HttpStatusCode.OK);
        var mine = list.Json.AsArray().Single(passkey => passkey!["passkeyId"]!.GetValue<string>() == desk.Authenticator.Id)!;
        mine["name"]!.GetValue<string>().ShouldBe("ئامێری نوێ");
        mine["backedUp"]!.GetValue<bool>().ShouldBeFalse();
        var now = DateTimeOffset.Parse((await ccs.Api().Get("/dev/clock")).Text("now"), null);
        mine["createdAt"]!.GetValue<DateTimeOffset>().ShouldBeInRange(now.AddMinutes(-1), now);
        (await desk.Enter()).ShouldBe(HttpStatusCode.Created);

        (await desk.Browser.Delete(path)).ShouldBe(HttpStatusCode.NoContent);
        (await desk.Browser.Delete(path)).ShouldBe(HttpStatusCode.NotFound, "passkey.not-found");
        await desk.ShouldBeRefused();
    }

    [Fact]
    public async Task Nobody_sees_renames_or_forgets_the_passkey_of_somebody_else()
    {
        using var victim = await PasskeyDesk.With(ccs, "officer.planning");
        using var other = new PasskeyDesk(ccs);
        await other.Browser.SignedInAs("administrator");
        var path = $"{PasskeyDesk.Mine}/{victim.Authenticator.Id}";

        (await other.Browser.Get(PasskeyDesk.Mine)).Body.ShouldNotContain(victim.Authenticator.Id);
        (await other.Browser.Send(HttpMethod.Put, path, JsonContent.Create(new { name = "Mine" }))).ShouldBe(
            HttpStatusCode.NotFound,
            "passkey.not-found"
        );
        (await other.Browser.Delete(path)).ShouldBe(HttpStatusCode.NotFound, "passkey.not-found");
        (await other.Browser.Delete($"{PasskeyDesk.Mine}/no!id")).ShouldBe(HttpStatusCode.NotFound, "passkey.not-found");
        (await victim.Enter()).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Without_a_session_or_before_the_first_steps_there_are_none()
    {
        using var desk = new PasskeyDesk(ccs);
        (await desk.Browser.Get(PasskeyDesk.Mine)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await desk.Browser.Post($"{PasskeyDesk.Mine}/options")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        var first = await (await NewStaff.Create(ccs)).FirstSession();
        (await first.Post($"{PasskeyDesk.Mine}/options")).ShouldBe(HttpStatusCode.Forbidden, "session.must-change-password");
    }

    [Fact]
    public async Task A_lost_device_is_forgotten_by_an_administrator()
    {
        using var desk = await PasskeyDesk.With(ccs, "inspector.planning");
        (await CcsProgram.Command(ccs.Settings, "staff", "remove-passkeys", "inspector.planning")).ExitCode.ShouldBe(0);

        (await desk.Browser.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        await desk.ShouldBeRefused();
    }
}
