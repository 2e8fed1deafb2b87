namespace Ccs.WebApi.Tests.Cases;

/// <summary>A member of staff who is complained about, at an agency of their own.</summary>
public sealed record Accused(CcsFixture Ccs, string AccountId, string UserName, string Password, string AgencyId)
{
    public static async Task<Accused> At(
        CcsFixture ccs,
        string agencyId,
        string displayName,
        string? otherName = null,
        string role = "inspector"
    )
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var account = new
        {
            userName = Administrator.NewId("accused"),
            displayName,
            otherName,
            role,
            agencyId,
            language = "ckb",
            reason = "New at the registry.",
        };
        var made = (await administrator.Post("accounts", account)).ShouldBe(HttpStatusCode.Created);
        return new Accused(ccs, made.Text("accountId"), account.userName, made.Text("password"), agencyId);
    }

    /// <summary>In a department that no other test knows.</summary>
    public static async Task<Accused> Of(CcsFixture ccs, string displayName, string? otherName = null) =>
        await At(ccs, await (await Administrator.SignedIn(ccs.Api())).NewAgency(), displayName, otherName);

    /// <summary>A verified complaint about somebody at the agency.</summary>
    public Task<Scenario> Named(string name, string position = "clerk") => AboutSomebody(Ccs, AgencyId, name, position);

    public static Task<Scenario> AboutSomebody(CcsFixture ccs, string? agencyId, string name, string position = "clerk") =>
        Scenario.Verified(
            ccs.Api(),
            Some.FilingWith(
                "subject",
                new JsonObject
                {
                    ["kind"] = "person",
                    ["agencyId"] = agencyId,
                    ["personName"] = name,
                    ["personPosition"] = position,
                }
            )
        );

    /// <summary>Their own first session at work.</summary>
    public async Task<Api> Works() => (await new NewStaff(Ccs, UserName, Password).Settle()).Api;

    public async Task<Answer> Post(string act, object body) =>
        await (await Administrator.SignedIn(Ccs.Api())).Post($"accounts/{AccountId}/{act}", body);

    /// <summary>As the history of the case has it, which the centre reads: <c>true</c> or <c>in doubt</c>; null: not barred.</summary>
    public async Task<string?> IsBarredFrom(Scenario complaint)
    {
        var seen = (await (await Ccs.Api().As("centre")).Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        var last = seen["timeline"]
            .AsArray()
            .Where(step => step!["type"]!.GetValue<string>() is "staff-barred" or "staff-bar-lifted")
            .LastOrDefault(step => step!["data"]!["userId"]!.GetValue<string>() == AccountId);
        return last is null || last["type"]!.GetValue<string>() == "staff-bar-lifted" ? null
            : last["data"]!["inDoubt"] is null ? "sure"
            : "in doubt";
    }

    public Task IsBarredInTime(Scenario complaint) =>
        Eventually.Holds(async () => await IsBarredFrom(complaint) is not null, $"{UserName} is barred from {complaint.ComplaintId}");
}
