namespace Ccs.WebApi.Tests.Clock;

/// <summary>The day that the complainant was told: what moves it, and that late stays late. The clock is moved.</summary>
public sealed class PromiseTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private readonly MovedClock _clock = new(ccs);

    [Fact]
    public async Task Returned_and_assigned_again_it_keeps_its_day_and_is_late_in_triage_where_the_centre_is_told()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var told = await scenario.Deadline();
        (
            await (await api.As("officer.electricity")).Decide(scenario.ComplaintId, "return", new { reason = "A matter of roads." })
        ).ShouldBe(HttpStatusCode.OK);
        (await scenario.Deadline()).ShouldBe(told);

        await _clock.AdvanceTo(told.AddDays(1));
        var before = await scenario.Told("centre@ccs.example");
        await _clock.Run("deadlines");
        await _clock.Run("deadlines");

        var missed = await ccs.Event(scenario, "deadline-missed");
        missed["dueOn"]!.GetValue<string>().ShouldBe($"{told:yyyy-MM-dd}");
        missed["round"]!.GetValue<int>().ShouldBe(1);
        missed["agencyId"].ShouldBeNull("it lay in triage");
        missed["keys"]!["categoryId"].ShouldNotBeNull();
        var tracked = await scenario.Tracked();
        tracked["overdue"].GetValue<bool>().ShouldBeTrue();
        tracked.Steps("deadline-missed").Length.ShouldBe(1);
        var centre = await api.As("centre");
        (await centre.Get($"/api/v1/cases?overdue=true&q={scenario.Number}"))["total"].GetValue<int>().ShouldBe(1);
        (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}"))["messages"]
            .AsArray()
            .Count(message => message!["kind"]!.GetValue<string>() == "deadline-missed")
            .ShouldBe(1);
        await Eventually.Holds(async () => await scenario.Told("centre@ccs.example") > before, "the centre is told");

        (await centre.Decide(scenario.ComplaintId, "assignment", new { agencyId = "health", reason = "Health." })).ShouldBe(
            HttpStatusCode.OK
        );
        (await scenario.Deadline()).ShouldBe(told);
        await scenario.AnswerIt("officer.health");
        (await ccs.Event(scenario, "complaint-answered"))["late"]!.GetValue<bool>().ShouldBeTrue();
        (
            await ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'deadline-missed'")
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Past_its_day_it_is_not_extended_and_whatever_is_decided_next_records_first_that_it_is_late()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        (await officer.Decide(scenario.ComplaintId, "officer", new { userId = "officer.electricity" })).ShouldBe(HttpStatusCode.OK);
        var told = await scenario.Deadline();
        await _clock.AdvanceTo(told.AddDays(1));

        var head = await api.As("head.electricity");
        (await head.Decide(scenario.ComplaintId, "extension", new { until = told.AddDays(20), reason = "r" })).ShouldBe(
            HttpStatusCode.Conflict,
            "extension.deadline-passed"
        );
        (await ccs.Types(scenario.ComplaintId)).ShouldNotContain("deadline-missed", Case.Sensitive, "what is refused records nothing");
        officer = await api.As("officer.electricity");
        (await officer.Decide(scenario.ComplaintId, "note", new { text = "Phoned the branch." })).ShouldBe(HttpStatusCode.OK);

        (await ccs.Types(scenario.ComplaintId)).ShouldEndWith("deadline-missed,note-added");
        var missed = await ccs.Event(scenario, "deadline-missed");
        missed["agencyId"]!.GetValue<string>().ShouldBe("electricity");
        missed["desk"]!.GetValue<string>().ShouldBe("agency");
        missed["officerId"]!.GetValue<string>().ShouldBe((await officer.Get("/api/v1/sessions/current")).Text("userId"));
        (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).Can.ShouldNotContain("extension");
    }

    [Fact]
    public async Task After_three_sideways_moves_the_agency_asks_the_centre_and_the_centre_sees_it()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var (id, told) = (scenario.ComplaintId, await scenario.Deadline());
        await Pass("officer.electricity", "referral", new { agencyId = "health", reason = "r" });
        (await Ask("officer.health")).ShouldBe(HttpStatusCode.Conflict, "centre.not-needed");
        await Pass("officer.health", "referral", new { agencyId = "interior", reason = "r" });
        await Pass("officer.interior", "return", new { reason = "r" });
        await Pass("centre", "assignment", new { agencyId = "electricity", reason = "r" });

        (await scenario.Deadline()).ShouldBe(told);
        var officer = await api.As("officer.electricity");
        (await officer.Decide(id, "referral", new { agencyId = "health", reason = "r" })).ShouldBe(
            HttpStatusCode.Conflict,
            "referral.only-centre"
        );
        (await officer.Decide(id, "return", new { reason = "r" })).ShouldBe(HttpStatusCode.Conflict, "referral.only-centre");
        var can = (await officer.Get($"/api/v1/cases/{id}")).Can;
        can.ShouldNotContain("referral");
        can.ShouldNotContain("return");
        can.ShouldContain("centre-request");

        (await Ask("officer.electricity")).ShouldBe(HttpStatusCode.OK);
        (await Ask("officer.electricity")).ShouldBe(HttpStatusCode.Conflict, "centre.asked-already");
        var centre = await api.As("centre");
        var found = await centre.Get($"/api/v1/cases?centreAsked=true&q={scenario.Number}");
        found["items"][0]!["centreAsked"]!.GetValue<bool>().ShouldBeTrue();
        (await centre.Get($"/api/v1/cases/{id}")).Body.ShouldContain("Belongs to the roads.");
        (await scenario.Tracked()).Body.ShouldNotContain("centre-asked");
        using (var desk = await new Browser(ccs.Address).As("centre"))
        {
            (await desk.Get("/en/staff?centreAsked=true")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(scenario.Number);
        }

        await Pass("centre", "referral", new { agencyId = "municipalities", reason = "Roads." });
        (await centre.Get($"/api/v1/cases?centreAsked=true&q={scenario.Number}"))["total"].GetValue<int>().ShouldBe(0);
        (await scenario.Deadline()).ShouldBe(told);

        async Task Pass(string by, string decision, object body) =>
            (await (await api.As(by)).Decide(id, decision, body)).ShouldBe(HttpStatusCode.OK);

        async Task<Answer> Ask(string by) =>
            await (await api.As(by)).Decide(id, "centre-request", new { reason = "Belongs to the roads." });
    }

    [Fact]
    public async Task Asking_the_centre_is_refused_like_every_other_decision()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var path = $"/api/v1/cases/{scenario.ComplaintId}/centre-request";
        var body = new { reason = "r" };
        var officer = await api.As("officer.electricity");
        var seen = ("If-Match", (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ETag);

        (await api.Post(path, body, seen)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await (await api.As("centre")).Post(path, body, seen)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        (await (await api.As("officer.health")).Post(path, body, seen)).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await officer.Post(path, new { }, seen)).ShouldRefuse("reason");
        (await officer.Post(path, body)).ShouldBe(HttpStatusCode.PreconditionRequired);
        (await officer.Decide(scenario.ComplaintId, "note", new { text = "n" })).ShouldBe(HttpStatusCode.OK);
        (await officer.Post(path, body, seen)).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
    }
}
