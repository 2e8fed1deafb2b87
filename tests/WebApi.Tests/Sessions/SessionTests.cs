using System.Diagnostics;

namespace Ccs.WebApi.Tests.Sessions;

[Collection("ccs")]
public sealed class SessionTests(CcsFixture ccs)
{
    [Fact]
    public async Task Unknown_wrong_and_locked_look_alike()
    {
        var api = ccs.Api();
        var atWork = await api.SignedInAs("officer.finance");
        var wrong = await SignIn(api, "officer.finance", "not the password");
        var unknown = await SignIn(api, "nobody.at.all", "not the password");
        for (var i = 0; i < 4; i++)
        {
            await SignIn(api, "officer.finance", "not the password");
        }

        var locked = await SignIn(api, "officer.finance", CcsFixture.Password);

        wrong.ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        unknown.Body.ShouldBe(wrong.Body);
        locked.Body.ShouldBe(wrong.Body);
        locked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await atWork.Get("/api/v1/cases")).Status.ShouldBe(HttpStatusCode.OK, "anybody can type wrong passwords: they throw nobody out");
        await api.Post("/dev/clock", new { advance = "PT15M1S" });
        (await SignIn(api, "officer.finance", CcsFixture.Password)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_token_of_a_locked_account_opens_nothing()
    {
        var api = ccs.Api();
        var officer = await api.SignedInAs("officer.trade");
        (await officer.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);

        await (await Administrator.SignedIn(api)).DoTo("officer.trade", "lock");

        (await officer.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await SignIn(api, "officer.trade", CcsFixture.Password)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
    }

    [Fact]
    public async Task A_revoked_and_an_expired_session_are_no_sessions()
    {
        var api = ccs.Api();
        var officer = await api.SignedInAs("officer.labour");
        (await officer.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.OK).Text("role").ShouldBe("officer");
        (await officer.Http.DeleteAsync("/api/v1/sessions/current")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await officer.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");

        var another = await api.SignedInAs("officer.labour");
        await api.Post("/dev/clock", new { advance = "PT8H1S" });
        (await another.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
    }

    [Fact]
    public async Task A_new_account_enrols_a_one_time_code_before_anything_else()
    {
        var api = ccs.Api();
        var account = await NewStaff.Create(ccs);
        var (name, password) = (account.UserName, NewStaff.OwnPassword);
        var session = await account.SignIn(account.FirstPassword);
        session["mustEnrol"].GetValue<bool>().ShouldBeTrue();
        var staff = api.WithToken(session.Text("token"));
        (await staff.Post("/api/v1/sessions/password", new { currentPassword = account.FirstPassword, newPassword = password })).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await staff.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Forbidden, "session.must-enrol");
        var secret = (await staff.Post("/api/v1/sessions/enrolment")).ShouldBe(HttpStatusCode.OK).Text("secret");
        (await staff.Post("/api/v1/sessions/enrolment/confirmation", new { oneTimeCode = "12" })).ShouldRefuse("oneTimeCode");
        var taken = await account.Code(secret);
        var codes = (await staff.Post("/api/v1/sessions/enrolment/confirmation", new { oneTimeCode = taken }))
            .ShouldBe(HttpStatusCode.OK)["recoveryCodes"]
            .AsArray()
            .Select(code => code!.GetValue<string>())
            .ToArray();
        codes.Length.ShouldBe(10);
        (await staff.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);

        // Password alone is not enough any more; a code that was taken is not taken again; a recovery code works once.
        (await SignIn(api, name, password)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        (await SignIn(api, name, password, taken)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        await api.Post("/dev/clock", new { advance = "PT1M" });
        (await SignIn(api, name, password, await account.Code(secret))).ShouldBe(HttpStatusCode.Created);
        (await SignIn(api, name, password, codes[0])).ShouldBe(HttpStatusCode.Created);
        (await SignIn(api, name, password, codes[0])).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
    }

    [Fact]
    public async Task The_jobs_dashboard_is_for_administrators_alone()
    {
        var api = ccs.Api();
        (await api.Get("/jobs")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await (await api.SignedInAs("centre")).Get("/jobs")).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        var page = await (await api.SignedInAs("administrator")).Get("/jobs/recurring");
        page.ShouldBe(HttpStatusCode.OK);
        foreach (var job in new[] { "expire", "deadlines", "close-unanswered", "retention", "uploads" })
        {
            page.Body.ShouldContain(job);
        }
    }

    [Fact]
    public async Task Nobody_can_tell_by_the_time_whether_an_account_exists()
    {
        var api = ccs.Api();
        await SignIn(api, "officer.justice", "warming up");

        // In turns, so that whatever else the machine does falls on both.
        List<double> known = [];
        List<double> unknown = [];
        for (var i = 0; i < 9; i++)
        {
            known.Add(await Milliseconds(() => SignIn(api, $"officer.{(i % 2 == 0 ? "planning" : "culture")}", "wrong password")));
            unknown.Add(await Milliseconds(() => SignIn(api, $"nobody{i}", "wrong password")));
        }

        (Median(unknown) / Median(known)).ShouldBeInRange(0.4, 2.5);
    }

    private static async Task<double> Milliseconds(Func<Task<Answer>> call)
    {
        var since = Stopwatch.GetTimestamp();
        await call();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static Task<Answer> SignIn(Api api, string userName, string password, string? oneTimeCode = null) =>
        api.Post(
            "/api/v1/sessions",
            new
            {
                userName,
                password,
                oneTimeCode,
            }
        );
}
