namespace Ccs.WebApi.Tests.Sessions;

/// <summary>A browser with an authenticator, and the calls that a page makes with the two.</summary>
internal sealed class PasskeyDesk(CcsFixture ccs) : IDisposable
{
    public const string Mine = "/api/v1/sessions/current/passkeys";
    public const string SignIn = "/api/v1/sessions/passkey";

    public Browser Browser { get; } = new(ccs.Address);

    public SoftAuthenticator Authenticator { get; } = new(ccs.Address.GetLeftPart(UriPartial.Authority));

    /// <summary>Signed in as one of the demo staff, with a passkey made.</summary>
    public static async Task<PasskeyDesk> With(CcsFixture ccs, string userName, uint counter = 0)
    {
        var desk = new PasskeyDesk(ccs);
        desk.Authenticator.Counter = counter;
        await desk.Browser.SignedInAs(userName);
        (await desk.Register()).ShouldBe(HttpStatusCode.Created);
        return desk;
    }

    public async Task<JsonNode> Options(string path, object? body = null) =>
        (await Browser.Post($"{path}/options", body)).ShouldBe(HttpStatusCode.OK).Json;

    public async Task<Answer> Register(string? name = "My phone") =>
        await Browser.Post(Mine, new { name, credential = Authenticator.Make(await Options(Mine)) });

    /// <param name="bend">What somebody does to the answer on its way.</param>
    public async Task<Answer> Enter(Action<JsonObject>? bend = null)
    {
        var credential = Authenticator.Prove(await Options(SignIn));
        bend?.Invoke(credential);
        return await Browser.Post(SignIn, new { credential, cookie = true });
    }

    public async Task ShouldBeRefused(Action<JsonObject>? bend = null) =>
        (await Enter(bend)).ShouldBe(HttpStatusCode.Unauthorized, "session.passkey-failed");

    public void Dispose()
    {
        Browser.Dispose();
        Authenticator.Dispose();
    }
}
