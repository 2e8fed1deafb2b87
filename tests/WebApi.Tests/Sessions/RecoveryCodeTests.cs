namespace Ccs.WebApi.Tests.Sessions;

/// <summary>For the day on which the telephone is lost.</summary>
[Collection("ccs")]
public sealed class RecoveryCodeTests(CcsFixture ccs)
{
    private const string Path = "/api/v1/sessions/recovery-codes";
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    [Fact]
    public async Task New_ones_take_a_code_of_the_app_and_end_the_old_ones()
    {
        var account = await NewStaff.Create(ccs);
        var settled = await account.Settle();

        // At least 112 bits each: 24 characters out of 31.
        settled.RecoveryCodes.ShouldAllBe(one => one.Replace("-", string.Empty).Distinct().All(c => Alphabet.Contains(c)));
        settled.RecoveryCodes.ShouldAllBe(one => one.Replace("-", string.Empty).Length * Math.Log2(Alphabet.Length) >= 112);
        (await account.SignIn(NewStaff.OwnPassword, settled.RecoveryCodes[0])).ShouldBe(HttpStatusCode.Created);
        (await Left(settled.Api)).ShouldBe(9);

        (await settled.Api.Post(Path, new { oneTimeCode = settled.RecoveryCodes[1] })).ShouldRefuse("oneTimeCode");
        (await settled.Api.Post(Path, new { oneTimeCode = "" })).ShouldRefuse("oneTimeCode");
        var code = await settled.FreshCode();
        var codes = NewStaff.RecoveryCodes((await settled.Api.Post(Path, new { oneTimeCode = code })).ShouldBe(HttpStatusCode.OK));
        codes.Length.ShouldBe(10);
        codes.Intersect(settled.RecoveryCodes).ShouldBeEmpty();
        (await Left(settled.Api)).ShouldBe(10);

        // A code of the app is taken once, here as at a sign-in.
        (await settled.Api.Post(Path, new { oneTimeCode = code })).ShouldRefuse("oneTimeCode");
        (await account.SignIn(NewStaff.OwnPassword, settled.RecoveryCodes[1])).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        (await account.SignIn(NewStaff.OwnPassword, codes[0])).ShouldBe(HttpStatusCode.Created);

        // As it was copied from paper.
        var typed = codes[1].Replace('-', ' ').ToUpperInvariant();
        (await account.SignIn(NewStaff.OwnPassword, typed)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Another_app_is_enrolled_with_a_code_of_the_old_one_or_a_recovery_code()
    {
        var settled = await (await NewStaff.Create(ccs)).Settle();
        (await settled.Api.Post("/api/v1/sessions/enrolment")).ShouldRefuse("oneTimeCode");
        (await settled.Api.Post("/api/v1/sessions/enrolment", new { oneTimeCode = "000000" })).ShouldRefuse("oneTimeCode");

        var secret = (await settled.Api.Post("/api/v1/sessions/enrolment", new { oneTimeCode = settled.RecoveryCodes[0] }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("secret");
        (
            await settled.Api.Post("/api/v1/sessions/enrolment/confirmation", new { oneTimeCode = await settled.Account.Code(secret) })
        ).ShouldBe(HttpStatusCode.OK);
        (await settled.Account.SignIn(NewStaff.OwnPassword, await settled.FreshCode())).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.failed"
        );
        (await settled.Account.SignIn(NewStaff.OwnPassword, await settled.Account.Code(secret))).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Whoever_has_the_session_alone_cannot_guess_a_code_in_it()
    {
        var settled = await (await NewStaff.Create(ccs)).Settle();
        for (var i = 0; i < 5; i++)
        {
            (await settled.Api.Post(Path, new { oneTimeCode = $"00000{i}" })).ShouldRefuse("oneTimeCode");
        }

        (await settled.Api.Get(Path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
    }

    [Fact]
    public async Task Without_a_session_or_without_an_app_there_are_none()
    {
        (await ccs.Api().Get(Path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await ccs.Api().Post(Path, new { oneTimeCode = "123456" })).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        var demo = await ccs.Api().SignedInAs("head.culture");
        (await Left(demo)).ShouldBe(0);
        (await demo.Post(Path, new { oneTimeCode = "123456" })).ShouldRefuse("oneTimeCode");
    }

    private static async Task<int> Left(Api api) => (await api.Get(Path)).ShouldBe(HttpStatusCode.OK)["left"].GetValue<int>();
}
