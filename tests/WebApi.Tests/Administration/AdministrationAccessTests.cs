namespace Ccs.WebApi.Tests.Administration;

[Collection("ccs")]
public sealed class AdministrationAccessTests(CcsFixture ccs)
{
    [Fact]
    public async Task Nobody_but_administrators_gets_in()
    {
        var api = ccs.Api();
        Api[] others =
        [
            await api.As("centre"),
            await api.As("officer.electricity"),
            await api.As("head.electricity"),
            await api.As("analyst"),
        ];
        var auditor = await api.As("auditor");
        var calls = await Calls(api);
        calls.Count.ShouldBeGreaterThan(35);
        foreach (var (verb, path) in calls)
        {
            (await Call(api, verb, path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
            foreach (var staff in others.Append(auditor).Where(staff => staff != auditor || !IsForAuditors(path)))
            {
                (await Call(staff, verb, path)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
            }
        }

        (await auditor.Get("/api/v1/administration/history")).ShouldBe(HttpStatusCode.OK)["items"].AsArray().Count.ShouldBe(50);
    }

    [Fact]
    public async Task Every_change_is_refused_without_a_reason()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var version = (await administrator.Get("agencies")).ETag;
        var templates = (await administrator.Get("templates")).ETag;
        foreach (var (verb, path) in (await Calls(ccs.Api())).Where(call => call.Verb == "post"))
        {
            // Who agrees to a request agrees to its reason.
            string[] without = ["/preview", "/search", "/agreement"];
            if (without.Any(end => path.EndsWith(end, StringComparison.Ordinal)))
            {
                continue;
            }

            var answer = await administrator.Api.Post(
                path,
                new { },
                ("If-Match", path.Contains("/templates/", StringComparison.Ordinal) ? templates : version)
            );
            answer.ShouldRefuse("reason");
        }
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_told_as_such()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        using var content = new StringContent("{ \"id\": ", System.Text.Encoding.UTF8, "application/json");

        (await Answer.Of(await administrator.Api.Http.PostAsync("/api/v1/administration/agencies", content))).ShouldBe(
            HttpStatusCode.BadRequest,
            "input.unreadable"
        );
    }

    /// <summary>All addresses of the contract below administration, with something in their places.</summary>
    private static async Task<IReadOnlyList<(string Verb, string Path)>> Calls(Api api) =>
        [
            .. (await api.Get("/openapi/v1.json"))["paths"]
                .AsObject()
                .Where(path => path.Key.StartsWith("/api/v1/administration/", StringComparison.Ordinal) && !IsForTheCentre(path.Key))
                .SelectMany(path =>
                    path.Value!.AsObject()
                        .Where(item => item.Key is "get" or "post")
                        .Select(item =>
                            (
                                item.Key,
                                path.Key.Replace("{accountId}", Guid.Empty.ToString(), StringComparison.Ordinal)
                                    .Replace("{requestId}", Guid.Empty.ToString(), StringComparison.Ordinal)
                                    .Replace("{kind}", "answer-given", StringComparison.Ordinal)
                                    .Replace("{language}", "en", StringComparison.Ordinal)
                                    .Replace("{id}", "some", StringComparison.Ordinal)
                            )
                        )
                ),
        ];

    private static Task<Answer> Call(Api api, string verb, string path) => verb == "get" ? api.Get(path) : api.Post(path);

    /// <summary>See HolidayDeadlineTests.</summary>
    private static bool IsForTheCentre(string path) => path.EndsWith("/deadlines", StringComparison.Ordinal);

    /// <summary>They read what was done and what was asked for, and change nothing.</summary>
    private static bool IsForAuditors(string path) =>
        path.EndsWith("/history", StringComparison.Ordinal) || path.EndsWith("/administration/requests", StringComparison.Ordinal);
}
