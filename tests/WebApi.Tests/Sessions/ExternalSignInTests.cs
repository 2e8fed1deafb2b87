namespace Ccs.WebApi.Tests.Sessions;

/// <summary>Signing in with an outside provider, a real one, over the program's own front door.</summary>
[Collection("ccs")]
public sealed class ExternalSignInTests(CcsFixture ccs)
{
    private const string Start = "/staff/external?returnUrl=%2Fen%2Fstaff%2Fcases%3Fstatus%3Dassigned";
    private const string Target = "/en/staff/cases?status=assigned";
    private const string Failed = "/en/staff/sign-in?failed=external&returnUrl=%2Fen%2Fstaff%2Fcases%3Fstatus%3Dassigned";

    [Fact]
    public async Task Whoever_the_provider_signs_in_has_a_session_of_the_account_of_that_name()
    {
        var (program, provider, settings) = await Both();
        await using var closing = program;
        await using var closingToo = provider;
        var address = await program.Address;
        using var browser = new Browser(address);

        // As long as OpenID Connect allows.
        var subject = new string('s', 255);
        await provider.Become(new { sub = subject, preferred_username = "Officer.Electricity" });
        (await browser.Arrive(Start)).ShouldBe(Target);
        (await browser.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.OK).Text("userName").ShouldBe("officer.electricity");
        (await browser.Get("/api/v1/sessions")).Json[0]!["way"]!.GetValue<string>().ShouldBe("external");
        browser.Cookies.Keys.ShouldBe(["__Host-ccs-staff", "__Host-ccs-device"], ignoreOrder: true);
        browser.EverSet.ShouldAllBe(line =>
            line.StartsWith("__Host-ccs-", StringComparison.Ordinal)
            && line.Contains("; secure", StringComparison.Ordinal)
            && line.Contains("; httponly", StringComparison.Ordinal)
            && line.Contains("; samesite=lax", StringComparison.Ordinal)
            && line.Contains("; path=/;", StringComparison.Ordinal)
        );
        browser.EverSet.ShouldContain(line => line.StartsWith("__Host-ccs-nonce.", StringComparison.Ordinal));
        browser.EverSet.ShouldContain(line => line.StartsWith("__Host-ccs-correlation.", StringComparison.Ordinal));

        // Passwords stay a way in unless it is said that they do not; what is foreign is no place to come back to.
        await new Api(address).SignedInAs("centre");
        (await new Browser(address).Arrive("/staff/external?returnUrl=https%3A%2F%2Fevil.example%2Fen")).ShouldBe("/ckb/staff");

        // The person is issuer and subject from then on: another name of theirs changes nothing.
        await provider.Become(new { sub = subject, preferred_username = "renamed.since" });
        using var renamed = new Browser(address);
        (await renamed.Arrive(Start)).ShouldBe(Target);
        (await renamed.Get("/api/v1/sessions/current")).Text("userName").ShouldBe("officer.electricity");

        // Nobody here: a name that was given to somebody else since, unknown, of a name that only looks the same, of no name, locked,
        // cancelled over there, an answer that nobody asked for.
        object?[] strangers =
        [
            new { sub = "the next of that name", preferred_username = "officer.electricity" },
            new { sub = subject[1..], preferred_username = "officer.electricity" },
            new { preferred_username = "nobody.at.all" },
            new { preferred_username = "ofﬁcer.electricity" },
            new { preferred_username = "inſpector.electricity" },
            new { email = "officer.electricity@ccs.example", email_verified = true },
            new { preferred_username = "" },
            null,
        ];
        foreach (var stranger in strangers)
        {
            await provider.Become(stranger);
            await ShouldFail(address);
        }

        var administrator = await Administrator.SignedIn(new Api(address));
        await administrator.DoTo("officer.electricity", "external");
        await provider.Become(new { sub = "the next of that name", preferred_username = "officer.electricity" });
        using var next = new Browser(address);
        (await next.Arrive(Start)).ShouldBe(Target);
        await provider.Become(new { sub = subject, preferred_username = "officer.electricity" });
        await ShouldFail(address);

        await administrator.DoTo("officer.culture", "lock");
        await provider.Become(new { preferred_username = "officer.culture" });
        await ShouldFail(address);
        (await browser.Arrive("/staff/external/callback?code=x&state=y")).ShouldStartWith("/ckb/staff/sign-in?failed=external");
        (await browser.Get("/staff/external/callback"))
            .Message.Headers.Location!.ToString()
            .ShouldStartWith("/ckb/staff/sign-in?failed=external");
        program.Log.ShouldNotContain("Shilan");
        (await CountAccounts(settings)).ShouldNotContain("nobody");
    }

    [Fact]
    public async Task A_provider_can_be_the_only_way_in_and_vouch_by_verified_addresses()
    {
        var (program, provider, settings) = await Both(
            ("Claim", "email"),
            ("AllowPasswords", "false"),
            ("Acr", "loa2, loa3"),
            ("Amr", "mfa hwk")
        );
        await using var closing = program;
        await using var closingToo = provider;
        var address = await program.Address;
        using var browser = new Browser(address);

        await provider.Become(Well("Head.Electricity@ccs.example"));
        (await browser.Arrive(Start)).ShouldBe(Target);
        (await browser.Get("/api/v1/sessions/current")).Text("userName").ShouldBe("head.electricity");

        // An account that has never signed in here is asked for neither a password nor a code of its own.
        var made = await CcsProgram.Command(
            settings,
            "staff",
            "create",
            "new.person",
            "officer",
            "Hogir Nadir",
            "--agency",
            "electricity",
            "--email",
            "new.person@ccs.example"
        );
        made.ExitCode.ShouldBe(0, made.Output);
        await provider.Become(Well("new.person@ccs.example"));
        using var newcomer = new Browser(address);
        (await newcomer.Arrive(Start)).ShouldBe(Target);
        (await newcomer.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);

        foreach (
            var claims in new object[]
            {
                Well("head.culture@ccs.example", verified: false),
                Well("head.culture@ccs.example", acr: "loa1"),
                Well("head.culture@ccs.example", acr: null),
                Well("head.culture@ccs.example", amr: "pwd"),
                Well("head.culture@ccs.example", amr: null),
                Well("head.electricity@ccs.example", amr: "hwk"),
                new
                {
                    preferred_username = "head.culture",
                    acr = "loa2",
                    amr = new[] { "mfa" },
                },
            }
        )
        {
            await provider.Become(claims);
            await ShouldFail(address);
        }

        (await new Api(address).Post("/api/v1/sessions", new { userName = "centre", password = CcsFixture.Password })).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.failed"
        );
        using var authenticator = new SoftAuthenticator(address.GetLeftPart(UriPartial.Authority));
        const string Mine = PasskeyDesk.Mine;
        var credential = authenticator.Make((await browser.Post($"{Mine}/options")).ShouldBe(HttpStatusCode.OK).Json);
        (await browser.Post(Mine, new { name = "x", credential })).ShouldBe(HttpStatusCode.Created);
        credential = authenticator.Prove((await browser.Post($"{PasskeyDesk.SignIn}/options")).Json);
        (await browser.Post(PasskeyDesk.SignIn, new { credential })).ShouldBe(HttpStatusCode.Unauthorized, "session.passkey-failed");
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_way_to_one()
    {
        (await ccs.Api().Get("/staff/external")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ccs.Api().Get("/staff/external/callback?code=x")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Somebody of this address who has proven it in these ways.</summary>
    private static object Well(string email, bool verified = true, string? acr = "loa2", string? amr = "mfa") =>
        new
        {
            email,
            email_verified = verified,
            acr,
            amr = amr is null ? null : new[] { "pwd", amr },
        };

    private static async Task ShouldFail(Uri address)
    {
        using var browser = new Browser(address);
        (await browser.Arrive(Start)).ShouldBe(Failed);
        browser.Cookies.ShouldNotContainKey("__Host-ccs-staff");
    }

    private static async Task<string> CountAccounts(Dictionary<string, string> settings) =>
        (await CcsProgram.Command(settings, "staff", "list")).Output;

    private async Task<(CcsProgram Program, OidcProvider Provider, Dictionary<string, string> Settings)> Both(
        params (string Key, string Value)[] more
    )
    {
        var port = SmtpSink.FreePort();
        var settings = CcsFixture.Brief(await ccs.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Oidc__Authority"] = $"http://127.0.0.1:{port}";
        settings["Ccs__Oidc__ClientId"] = "ccs";
        settings["Ccs__Oidc__ClientSecret"] = OidcProvider.Secret;
        foreach (var (key, value) in more)
        {
            settings[$"Ccs__Oidc__{key}"] = value;
        }

        var program = CcsProgram.Serve(settings);
        return (program, await OidcProvider.Start(port, await program.Address), settings);
    }
}
