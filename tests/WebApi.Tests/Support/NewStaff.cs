namespace Ccs.WebApi.Tests.Support;

/// <summary>An account made by an administrator, as it is before its owner has ever signed in.</summary>
public sealed record NewStaff(CcsFixture Ccs, string UserName, string FirstPassword)
{
    public const string OwnPassword = "Seven quiet herons at dusk";

    public static async Task<NewStaff> Create(CcsFixture ccs)
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var userName = Administrator.NewId("new.officer");
        var account = new
        {
            userName,
            displayName = "Hogir Nadir",
            role = "officer",
            agencyId = "electricity",
            email = "hogir@ccs.example",
            language = "ckb",
            reason = "New at the counter.",
        };
        var made = (await administrator.Post("accounts", account)).ShouldBe(HttpStatusCode.Created);
        return new NewStaff(ccs, userName, made.Text("password"));
    }

    /// <summary>As a command prints it.</summary>
    public static string PrintedPassword(string output) => output.Split("Password: ")[1].Trim().Split('\n')[0];

    public Task<Answer> SignIn(string password, string? oneTimeCode = null) =>
        Ccs.Api()
            .Post(
                "/api/v1/sessions",
                new
                {
                    userName = UserName,
                    password,
                    oneTimeCode,
                }
            );

    /// <summary>The first session, good for one step only.</summary>
    public async Task<Api> FirstSession() =>
        Ccs.Api().WithToken((await SignIn(FirstPassword)).ShouldBe(HttpStatusCode.Created).Text("token"));

    /// <summary>Chooses a password and enrols a one-time code.</summary>
    public async Task<SettledStaff> Settle()
    {
        var session = await FirstSession();
        (await session.Post("/api/v1/sessions/password", new { currentPassword = FirstPassword, newPassword = OwnPassword })).ShouldBe(
            HttpStatusCode.NoContent
        );
        var secret = (await session.Post("/api/v1/sessions/enrolment")).ShouldBe(HttpStatusCode.OK).Text("secret");
        var confirmed = await session.Post("/api/v1/sessions/enrolment/confirmation", new { oneTimeCode = await Code(secret) });
        return new SettledStaff(this, session, secret, RecoveryCodes(confirmed.ShouldBe(HttpStatusCode.OK)));
    }

    public static string[] RecoveryCodes(Answer answer) => [.. answer["recoveryCodes"].AsArray().Select(code => code!.GetValue<string>())];

    /// <summary>What the app shows now, by the clock of the program.</summary>
    public async Task<string> Code(string secret) =>
        Totp.Code(secret, DateTimeOffset.Parse((await Ccs.Api().Get("/dev/clock")).Text("now"), null));
}

/// <summary>An account in daily use, signed in.</summary>
public sealed record SettledStaff(NewStaff Account, Api Api, string Secret, string[] RecoveryCodes)
{
    /// <summary>A code that was not taken yet: a minute later.</summary>
    public async Task<string> FreshCode()
    {
        await Account.Ccs.Api().Post("/dev/clock", new { advance = "PT1M" });
        return await Account.Code(Secret);
    }
}
