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
        filed.Json["filingToken"].ShouldBeNull();
        var id = filed.Text("complaintId");
        var contact = filing["contact"]!["email"]!.GetValue<string>();
        var first = await api.VerificationCode(contact);
        (await (await api.SignedInAs("centre")).Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(HttpStatusCode.Accepted);
        (await (await api.As("officer.electricity")).Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
        var code = await api.VerificationCode(contact, await api.Message(contact, body => body.Contains(first, StringComparison.Ordinal)));
        var verified = (await api.Post($"/api/v1/complaints/{id}/verification", new { code })).ShouldBe(HttpStatusCode.OK);
        verified.Json["complaintCode"].ShouldBeNull("the code goes to the contact and to no screen");
        await api.Message(contact, body => body.Contains("CCS-", StringComparison.Ordinal));
        var seen = (await centre.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.OK);
        var me = await centre.Get("/api/v1/sessions/current");
        seen["assistance"]["userId"]!.GetValue<string>().ShouldBe(me.Text("userId"));
        seen["assistance"]["name"]!.GetValue<string>().ShouldBe(me.Text("displayName"));
        seen["assistance"]["reason"]!.GetValue<string>().ShouldBe("Came in person, cannot read.");
        (
            await ccs.Text($"select data -> 'assistance' ->> 'staffId' from ccs.mt_events " + $"where stream_id = '{id}' and version = 1")
        ).ShouldBe(me.Text("userId"));
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
