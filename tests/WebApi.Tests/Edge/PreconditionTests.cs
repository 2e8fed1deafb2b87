namespace Ccs.WebApi.Tests.Edge;

/// <summary><c>If-Match</c> in every form of RFC 9110, and what a compressing proxy makes of it.</summary>
[Collection("ccs")]
public sealed class PreconditionTests(CcsFixture ccs)
{
    private const string Now = "N";

    [Theory]
    [InlineData("\"N\"")]
    [InlineData("W/\"N\"")]
    [InlineData("\"N-gzip\"")]
    [InlineData("W/\"N-br\"")]
    [InlineData("\"1\", \"N\"")]
    [InlineData("\"N\" , W/\"1\"")]
    [InlineData("\"something, else\", \"N\"")]
    [InlineData("*")]
    public async Task The_version_that_is_there_is_known_in_every_form(string header)
    {
        using var officer = await Officer();
        var (path, version) = await Case(officer);

        var noted = await officer.Post($"{path}/note", new { text = "Seen." }, ("If-Match", header.Replace(Now, version)));

        noted.ShouldBe(HttpStatusCode.OK).ETag.ShouldNotBe($"\"{version}\"");
    }

    [Theory]
    [InlineData("\"0\"")]
    [InlineData("0")]
    [InlineData("\"1\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"N-of-something\"")]
    [InlineData("\"N")]
    [InlineData("\"-N\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("W/*")]
    public async Task Another_is_old(string header)
    {
        using var officer = await Officer();
        var (path, version) = await Case(officer);

        var refused = await officer.Post($"{path}/note", new { text = "Seen." }, ("If-Match", header.Replace(Now, version)));

        refused.ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
    }

    [Fact]
    public async Task A_change_of_the_directory_takes_the_same_forms()
    {
        // An agency that no other test looks at.
        using var administrator = await ccs.Api().As("administrator");
        var tag = (await administrator.Get("/api/v1/administration/agencies")).ETag.Trim('"');
        var body = new
        {
            names = new
            {
                ckb = "وەزارەتی کشتوکاڵ",
                ar = "وزارة الزراعة",
                en = "Ministry of Agriculture",
            },
            reason = "Shorter.",
        };
        const string Path = "/api/v1/administration/agencies/agriculture/name";

        (await administrator.Post(Path, body, ("If-Match", $"\"1\", W/\"{tag}-gzip\""))).Status.ShouldBe(HttpStatusCode.OK);
        (await administrator.Post(Path, body, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);
        (await administrator.Post(Path, body, ("If-Match", "\"1\""))).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
    }

    [Theory]
    [InlineData("/api/v1/agencies")]
    [InlineData("/api/v1/statistics")]
    [InlineData("/api/v1/cases")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/en")]
    [InlineData("/")]
    public async Task What_can_be_got_can_be_asked_for_its_head(string path)
    {
        using var centre = await ccs.Api().As("centre");
        using var got = await centre.Http.GetAsync(path);
        using var head = await centre.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        head.StatusCode.ShouldBe(got.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(got.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        head.Headers.ETag.ShouldBe(got.Headers.ETag);
    }

    private Task<Api> Officer() => ccs.Api().As("officer.electricity");

    private static async Task<(string Path, string Version)> Case(Api officer)
    {
        var scenario = await Scenario.Verified(officer);
        var path = $"/api/v1/cases/{scenario.ComplaintId}";
        return (path, (await officer.Get(path)).ETag.Trim('"'));
    }
}
