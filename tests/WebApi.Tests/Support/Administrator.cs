namespace Ccs.WebApi.Tests.Support;

/// <summary>An administrator at work: knows the addresses below <c>/api/v1/administration</c> and sends the version last seen.</summary>
public sealed class Administrator(Api api)
{
    public static object Names(string name) =>
        new
        {
            en = name,
            ckb = "ناوی نوێ",
            ar = "اسم جديد",
        };

    public static async Task<Administrator> SignedIn(Api api) => new(await api.As("administrator"));

    public Api Api => api;

    /// <summary>An id that no other test has.</summary>
    public static string NewId(string kind) => $"{kind}-{Random.Shared.NextInt64(1_000_000_000):x}";

    public Task<Answer> Get(string path) => api.Get($"/api/v1/administration/{path}");

    /// <summary>With no version, or one that the test chose.</summary>
    public Task<Answer> Post(string path, object body, string? ifMatch = null) =>
        ifMatch is null
            ? api.Post($"/api/v1/administration/{path}", body)
            : api.Post($"/api/v1/administration/{path}", body, ("If-Match", ifMatch));

    /// <summary>With the version as it is now.</summary>
    public async Task<Answer> Change(string path, object body) =>
        await Post(path, body, (await Get(path.StartsWith("templates", StringComparison.Ordinal) ? "templates" : "agencies")).ETag);

    public async Task<JsonNode> Agency(string id) =>
        (await Get("agencies"))["agencies"].AsArray().Single(a => a!["id"]!.GetValue<string>() == id)!;

    public async Task<JsonArray> History(string kind, string id) =>
        (await Get($"history?kind={kind}&id={id}")).ShouldBe(HttpStatusCode.OK)["items"].AsArray();

    /// <summary>Does something to the account of this user name that a reason is enough for, such as <c>lock</c>.</summary>
    public async Task DoTo(string userName, string act)
    {
        var found = (await Post("accounts/search", new { name = userName })).ShouldBe(HttpStatusCode.OK);
        var account = found["items"].AsArray().Single(one => one!["userName"]!.GetValue<string>() == userName)!["accountId"];
        ((int)(await Post($"accounts/{account}/{act}", new { reason = "The telephone was stolen." })).Status).ShouldBeLessThan(300);
    }

    /// <summary>A department of the ministry of electricity.</summary>
    public async Task<string> NewAgency(string parentId = "electricity")
    {
        var id = NewId("department");
        (
            await Post(
                "agencies",
                new
                {
                    id,
                    parentId,
                    kind = "department",
                    names = Names("Department"),
                    reason = "Founded by law.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        return id;
    }
}
