namespace Ccs.WebApi.Tests.Sessions;

/// <summary>Where one is signed in, and ending it from elsewhere.</summary>
[Collection("ccs")]
public sealed class SessionListTests(CcsFixture ccs)
{
    private const string Phone =
        "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.6723.86 Mobile Safari/537.36";

    [Fact]
    public async Task Sessions_are_listed_with_what_their_owner_knows_them_by()
    {
        var first = await ccs.Api().SignedInAs("officer.culture");
        using var phone = new Browser(ccs.Address);
        var body = JsonContent.Create(
            new
            {
                userName = "officer.culture",
                password = CcsFixture.Password,
                cookie = true,
            }
        );
        (await phone.Send(HttpMethod.Post, "/api/v1/sessions", body, ("User-Agent", Phone))).ShouldBe(HttpStatusCode.Created);

        var list = (await phone.Get("/api/v1/sessions")).ShouldBe(HttpStatusCode.OK);
        var sessions = list.Json.AsArray();
        sessions.Count.ShouldBeGreaterThanOrEqualTo(2);
        sessions.Count(session => session!["current"]!.GetValue<bool>()).ShouldBe(1);
        var mine = sessions[0]!;
        mine["current"]!.GetValue<bool>().ShouldBeTrue();
        (mine["browser"]!.GetValue<string>(), mine["system"]!.GetValue<string>(), mine["way"]!.GetValue<string>()).ShouldBe(
            ("Chrome", "Android", "password")
        );
        sessions[1]!["browser"].ShouldBeNull();

        // Neither a token nor what a device could be traced by.
        list.Body.ShouldNotContain("ccs_s_");
        list.Body.ShouldNotContain("SM-A155F");
        (await ccs.Text("select string_agg(s::text, ' ') from identity.sessions s")).ShouldNotContain("SM-A155F");
        await first.Http.DeleteAsync("/api/v1/sessions/current");
    }

    [Fact]
    public async Task The_last_call_is_kept_to_a_quarter_of_an_hour()
    {
        var officer = await ccs.Api().SignedInAs("officer.culture");
        var before = await LastSeen(officer);
        (await LastSeen(officer)).ShouldBe(before);
        await ccs.Api().Post("/dev/clock", new { advance = "PT16M" });

        (await LastSeen(officer)).ShouldBeGreaterThan(before.AddMinutes(15));
    }

    [Fact]
    public async Task One_session_is_ended_from_another_and_the_rest_go_on()
    {
        var (here, there, third) = (
            await ccs.Api().SignedInAs("officer.culture"),
            await ccs.Api().SignedInAs("officer.culture"),
            await ccs.Api().SignedInAs("officer.culture")
        );
        var id = await Id(there);

        (await Delete(here, $"/api/v1/sessions/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await there.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await third.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);
        (await Delete(here, $"/api/v1/sessions/{id}")).ShouldBe(HttpStatusCode.NotFound, "session.not-found");
    }

    [Fact]
    public async Task All_the_others_are_ended_at_once()
    {
        var (here, there) = (await ccs.Api().SignedInAs("officer.culture"), await ccs.Api().SignedInAs("officer.culture"));
        var stranger = await ccs.Api().SignedInAs("officer.education");

        (await Delete(here, "/api/v1/sessions/others")).ShouldBe(HttpStatusCode.NoContent);
        (await there.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized);
        (await here.Get("/api/v1/sessions")).Json.AsArray().Count.ShouldBe(1);
        (await stranger.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);
        (await Delete(here, "/api/v1/sessions/others")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Nobody_sees_or_ends_the_sessions_of_somebody_else()
    {
        var victim = await ccs.Api().SignedInAs("officer.culture");
        var id = await Id(victim);
        var administrator = await ccs.Api().SignedInAs("administrator");

        (await administrator.Get("/api/v1/sessions")).Body.ShouldNotContain(id);
        (await Delete(administrator, $"/api/v1/sessions/{id}")).ShouldBe(HttpStatusCode.NotFound, "session.not-found");
        (await victim.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_session_there_is_no_list()
    {
        (await ccs.Api().Get("/api/v1/sessions")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await Delete(ccs.Api(), "/api/v1/sessions/others")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await Delete(ccs.Api(), $"/api/v1/sessions/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await Delete(await ccs.Api().SignedInAs("officer.culture"), "/api/v1/sessions/no-guid")).ShouldBe(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    private static async Task<string> Id(Api api) =>
        (await api.Get("/api/v1/sessions")).Json.AsArray().Single(session => session!["current"]!.GetValue<bool>())![
            "sessionId"
        ]!.GetValue<string>();

    private static async Task<DateTimeOffset> LastSeen(Api api) =>
        (await api.Get("/api/v1/sessions")).Json.AsArray().Single(session => session!["current"]!.GetValue<bool>())![
            "lastSeenAt"
        ]!.GetValue<DateTimeOffset>();

    private static async Task<Answer> Delete(Api api, string path) => await Answer.Of(await api.Http.DeleteAsync(path));
}
