using System.Buffers.Text;

namespace Ccs.WebApi.Tests.Sessions;

/// <summary>What is not taken for a passkey, or not twice.</summary>
[Collection("ccs")]
public sealed class PasskeyFaultTests(CcsFixture ccs)
{
    [Fact]
    public async Task An_answer_is_taken_once_and_soon_and_from_the_browser_that_was_asked()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.justice");
        var options = await desk.Options(PasskeyDesk.SignIn);
        var state = desk.Browser.Cookies["__Host-ccs-passkey"];
        var credential = desk.Authenticator.Prove(options);
        using var thief = new Browser(ccs.Address);
        (await thief.Post(PasskeyDesk.SignIn, new { credential })).ShouldBe(HttpStatusCode.Unauthorized, "session.passkey-failed");
        (await desk.Browser.Post(PasskeyDesk.SignIn, new { credential })).ShouldBe(HttpStatusCode.Created);

        var again = await thief.Send(
            HttpMethod.Post,
            PasskeyDesk.SignIn,
            JsonContent.Create(new { credential }),
            ("Cookie", $"__Host-ccs-passkey={state}")
        );
        again.ShouldBe(HttpStatusCode.Unauthorized, "session.passkey-failed");

        var late = desk.Authenticator.Prove(await desk.Options(PasskeyDesk.SignIn));
        await ccs.Api().Post("/dev/clock", new { advance = "PT5M1S" });
        (await desk.Browser.Post(PasskeyDesk.SignIn, new { credential = late })).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.passkey-failed"
        );
    }

    [Fact]
    public async Task What_was_asked_for_one_thing_is_no_answer_to_another()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.justice");
        var forRegistration = desk.Authenticator.Prove(await desk.Options(PasskeyDesk.Mine));
        (await desk.Browser.Post(PasskeyDesk.SignIn, new { credential = forRegistration })).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.passkey-failed"
        );

        using var another = new SoftAuthenticator(ccs.Address.GetLeftPart(UriPartial.Authority));
        var asked = await desk.Options(PasskeyDesk.Mine);
        await desk.Options(PasskeyDesk.SignIn);
        (await desk.Browser.Post(PasskeyDesk.Mine, new { name = "x", credential = another.Make(asked) })).ShouldRefuse("credential");
    }

    [Fact]
    public async Task Somebody_who_only_holds_the_device_is_not_let_in()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.justice");
        desk.Authenticator.Verifies = false;
        await desk.ShouldBeRefused();
        (await desk.Register()).ShouldRefuse("credential");
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("http://localhost:1", null)]
    [InlineData(null, "evil.example")]
    public async Task A_passkey_of_another_place_is_not_taken(string? origin, string? host)
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.justice");
        desk.Authenticator.Origin = origin ?? desk.Authenticator.Origin;
        desk.Authenticator.OtherHost = host;
        await desk.ShouldBeRefused();
    }

    [Fact]
    public async Task A_bent_answer_is_not_taken()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.justice");
        await desk.ShouldBeRefused(answer => answer["response"]!["signature"] = Base64Url.EncodeToString(new byte[70]));
        await desk.ShouldBeRefused(answer => answer["response"]!["authenticatorData"] = "AAAA");
        await desk.ShouldBeRefused(answer => answer["response"]!["userHandle"] = null);
        await desk.ShouldBeRefused(answer => answer["id"] = "AAAA");
        await desk.ShouldBeRefused(answer => answer["type"] = "password");
        await desk.ShouldBeRefused(answer => answer.Remove("response"));
        (await desk.Browser.Post(PasskeyDesk.SignIn, new { credential = "text" })).ShouldRefuse("credential");
        (await desk.Browser.Post(PasskeyDesk.SignIn)).ShouldRefuse("credential");
        (await desk.Enter()).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_passkey_opens_its_own_account_and_no_other()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.justice");
        var centre = (await (await ccs.Api().SignedInAs("centre")).Get("/api/v1/sessions/current")).Text("userId");
        desk.Authenticator.Claim(Guid.Parse(centre));
        await desk.ShouldBeRefused();
    }

    [Fact]
    public async Task A_passkey_belongs_to_one_account()
    {
        using var desk = await PasskeyDesk.With(ccs, "officer.justice");
        await desk.Browser.SignedInAs("head.justice");
        (await desk.Register()).ShouldRefuse("credential");

        // The account of the browser changed between the question and the answer.
        using var another = new SoftAuthenticator(ccs.Address.GetLeftPart(UriPartial.Authority));
        var made = another.Make(await desk.Options(PasskeyDesk.Mine));
        await desk.Browser.SignedInAs("officer.justice");
        (await desk.Browser.Post(PasskeyDesk.Mine, new { name = "x", credential = made })).ShouldRefuse("credential");
    }

    [Fact]
    public async Task What_no_browser_makes_is_not_kept()
    {
        using var desk = new PasskeyDesk(ccs);
        await desk.Browser.SignedInAs("officer.justice");
        await desk.Options(PasskeyDesk.Mine);
        (await desk.Browser.Post(PasskeyDesk.Mine, new { name = "x", credential = new { id = "AAAA" } })).ShouldRefuse("credential");
        (await desk.Register(name: "")).ShouldRefuse("name");
        (await desk.Register(name: new string('a', 61))).ShouldRefuse("name");
        (await desk.Browser.Post(PasskeyDesk.Mine, new { name = "x" })).ShouldRefuse("credential");
    }

    [Fact]
    public async Task The_passkey_of_a_locked_account_opens_nothing()
    {
        using var desk = await PasskeyDesk.With(ccs, "head.labour");
        await (await Administrator.SignedIn(ccs.Api())).DoTo("head.labour", "lock");

        await desk.ShouldBeRefused();
    }

    [Fact]
    public async Task The_passkey_of_a_retired_account_opens_nothing()
    {
        using var desk = await PasskeyDesk.With(ccs, "inspector.labour");
        (await CcsProgram.Command(ccs.Settings, "staff", "retire", "inspector.labour")).ExitCode.ShouldBe(0);

        await desk.ShouldBeRefused();
    }
}
