namespace Ccs.WebApi.Tests.Cases;

[Collection("ccs")]
public sealed class DecisionTests(CcsFixture ccs)
{
    [Fact]
    public async Task Of_two_officers_who_answer_at_once_one_gets_412()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        var head = await api.As("head.electricity");
        var seen = (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ETag;

        var answers = await Task.WhenAll(
            new[] { officer, head }.Select(staff =>
                staff.Post($"/api/v1/cases/{scenario.ComplaintId}/answer", Scenario.Answering, ("If-Match", seen))
            )
        );

        answers.Select(answer => (int)answer.Status).Order().ShouldBe([200, 412]);
        (await head.Get($"/api/v1/cases/{scenario.ComplaintId}"))["answers"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_upholds_names_the_root_cause()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");

        (await officer.Decide(scenario.ComplaintId, "answer", new { outcome = "upheld", text = "You are right." })).ShouldBe(
            HttpStatusCode.Conflict,
            "answer.root-cause-missing"
        );
        (await officer.Decide(scenario.ComplaintId, "answer", new { outcome = "not-upheld", text = "The fee is lawful." }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("status")
            .ShouldBe("answered");
    }

    [Fact]
    public async Task What_cannot_be_seen_is_taken_out_of_the_remedy_too()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var remedy = "\u202EThe fee\u200B is paid back.\u0007";

        var answered = await (await ccs.Api().As("officer.electricity")).Decide(
            scenario.ComplaintId,
            "answer",
            new
            {
                outcome = "not-upheld",
                text = "No.",
                remedy,
            }
        );

        answered.ShouldBe(HttpStatusCode.OK)["answers"][0]!["remedy"]!.GetValue<string>().ShouldBe("The fee is paid back.");
        var second = await Scenario.Verified(ccs.Api());
        var blank = await (await ccs.Api().As("officer.electricity")).Decide(
            second.ComplaintId,
            "answer",
            new
            {
                outcome = "not-upheld",
                text = "No.",
                remedy = "\u202E\u200B",
            }
        );
        blank.ShouldBe(HttpStatusCode.OK)["answers"][0]!["remedy"].ShouldBeNull();
    }

    [Fact]
    public async Task A_deadline_is_extended_twice_at_most_by_the_head_and_the_complainant_reads_why()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var head = await api.As("head.electricity");
        var until = (await api.Today()).AddDays(60);

        (await (await api.As("officer.electricity")).Decide(scenario.ComplaintId, "extension", new { until, reason = "r" })).ShouldBe(
            HttpStatusCode.Forbidden,
            "access.forbidden"
        );
        var extended = (await head.Decide(scenario.ComplaintId, "extension", new { until, reason = "The parts are on the way." }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("deadline");
        DateOnly.Parse(extended, null).ShouldBeInRange(until, until.AddDays(14), "the day itself, or the next working day");
        (await head.Decide(scenario.ComplaintId, "extension", new { until = until.AddDays(-20), reason = "r" })).ShouldBe(
            HttpStatusCode.Conflict,
            "extension.not-later"
        );
        (await head.Decide(scenario.ComplaintId, "extension", new { until = until.AddYears(10), reason = "r" })).ShouldBe(
            HttpStatusCode.Conflict,
            "extension.too-far"
        );
        (await head.Decide(scenario.ComplaintId, "extension", new { until = until.AddDays(12), reason = "Still on the way." })).ShouldBe(
            HttpStatusCode.OK
        );
        (await head.Decide(scenario.ComplaintId, "extension", new { until = until.AddDays(24), reason = "r" })).ShouldBe(
            HttpStatusCode.Conflict,
            "extension.at-most-twice"
        );
        (await (await scenario.Track()).Get("/api/v1/tracking")).Body.ShouldContain("The parts are on the way.");
    }

    [Fact]
    public async Task A_returned_case_is_the_centres_again_and_can_be_assigned_or_rejected()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        var centre = await api.As("centre");

        // The answer to the return is the case as the officer may still see it; afterwards it is not theirs.
        (await officer.Decide(scenario.ComplaintId, "return", new { reason = "A matter of roads." }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("status")
            .ShouldBe("verified");
        (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await centre.Decide(scenario.ComplaintId, "rejection", new { reason = "before-court", text = "The court of Erbil has it." }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("status")
            .ShouldBe("closed");
        (await (await scenario.Track()).Get("/api/v1/tracking"))["closing"]["reason"]!.GetValue<string>().ShouldBe("rejected");
        (await centre.Decide(scenario.ComplaintId, "note", new { text = "Filed away." })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_centre_officer_files_for_somebody_and_the_contact_is_verified_all_the_same()
    {
        var api = ccs.Api();
        var centre = await api.As("centre");
        var filing = Some.Filing();
        filing["assistance"] = new JsonObject { ["reason"] = "Came in person, cannot read." };

        var filed = (await centre.Post("/api/v1/cases", filing)).ShouldBe(HttpStatusCode.Created);
        filed.Text("status").ShouldBe("filed");
        var seen = (await centre.Get($"/api/v1/cases/{filed.Text("complaintId")}")).ShouldBe(HttpStatusCode.OK);
        var me = await centre.Get("/api/v1/sessions/current");
        seen["assistance"]["userId"]!.GetValue<string>().ShouldBe(me.Text("userId"));
        seen["assistance"]["name"]!.GetValue<string>().ShouldBe(me.Text("displayName"));
        seen["assistance"]["reason"]!.GetValue<string>().ShouldBe("Came in person, cannot read.");
        (
            await ccs.Text(
                $"select data -> 'assistance' ->> 'staffId' from ccs.mt_events "
                    + $"where stream_id = '{filed.Text("complaintId")}' and version = 1"
            )
        ).ShouldBe(me.Text("userId"));
        var code = await api.VerificationCode(filing["contact"]!["email"]!.GetValue<string>());
        (await api.Post($"/api/v1/complaints/{filed.Text("complaintId")}/verification", new { code })).ShouldBe(HttpStatusCode.OK);
        (await (await api.As("officer.electricity")).Post("/api/v1/cases", filing)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");

        filing.Remove("assistance");
        (await centre.Post("/api/v1/cases", filing)).ShouldRefuse("assistance.reason");
    }

    [Fact]
    public async Task Linking_to_a_case_that_is_not_yours_looks_like_linking_to_none()
    {
        var api = ccs.Api();
        var mine = await Scenario.Verified(api);
        var theirs = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "health"));
        var officer = await api.As("officer.electricity");

        var hidden = await officer.Decide(mine.ComplaintId, "link", new { complaintId = theirs.ComplaintId, kind = "related-to" });
        var none = await officer.Decide(mine.ComplaintId, "link", new { complaintId = Guid.NewGuid(), kind = "related-to" });

        hidden.Status.ShouldNotBe(HttpStatusCode.OK);
        none.Body.ShouldBe(hidden.Body);
        var other = await Scenario.Verified(api);
        (await officer.Decide(mine.ComplaintId, "link", new { complaintId = other.ComplaintId, kind = "duplicate-of" }))
            .ShouldBe(HttpStatusCode.OK)["links"]
            .AsArray()
            .Count.ShouldBe(1);
    }
}
