namespace Ccs.WebApi.Tests.Administration;

[Collection("ccs")]
public sealed class OwnAccountTests(CcsFixture ccs)
{
    private const string Because = "Letter 77 of the ministry.";

    [Fact]
    public async Task Nobody_locks_the_own_account()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var own = (await administrator.Api.Get("/api/v1/sessions/current")).Text("userId");

        (await administrator.Post($"accounts/{own}/lock", new { reason = Because })).ShouldBe(HttpStatusCode.Conflict, "account.own");
        (await administrator.Post($"accounts/{own}/retirement", new { reason = Because })).ShouldBe(HttpStatusCode.Conflict, "account.own");
    }
}
