namespace Ccs.WebApi.Tests.Support;

/// <summary>A member of staff made for one test, with an address of its own.</summary>
public sealed record Colleague(string Id, string UserName, string Email, NewStaff Account)
{
    private Api? _session;

    public static async Task<Colleague> Made(CcsFixture ccs, Administrator administrator, string agencyId, string role)
    {
        var userName = Administrator.NewId("colleague");
        var email = $"{userName}@ccs.example";
        var made = (
            await administrator.Post(
                "accounts",
                new
                {
                    userName,
                    displayName = "Rebaz Dilshad Omer",
                    role,
                    agencyId,
                    email,
                    language = "en",
                    reason = "New at the counter.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        return new Colleague(made.Text("accountId"), userName, email, new NewStaff(ccs, userName, made.Text("password")));
    }

    /// <summary>The session that the account has from its first sign-in on.</summary>
    public async Task<Api> SignedIn() => _session ??= (await Account.Settle()).Api;
}
