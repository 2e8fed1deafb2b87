namespace Ccs.WebApi.Tests.Cases;

/// <summary>What the complainant was asked for is taken wherever the complaint was passed on to, and they are told so.</summary>
[Collection("ccs")]
public sealed class StillTakenTests(CcsFixture ccs)
{
    [Fact]
    public async Task Referred_the_question_is_waited_for_no_more_and_the_next_agency_reads_the_reply()
    {
        var scenario = await Asked();
        await Decide(scenario, "officer.electricity", "referral", new { agencyId = "health", reason = "Theirs." });

        await IsLeftOpen(scenario, "question");
        (await Messages(scenario, "question-left-open")).ShouldBe(1);
        (await ccs.Api().Message(scenario.Contact, body => body.Contains("not waited for", StringComparison.Ordinal))).ShouldContain(
            "You can still reply"
        );
        var deadline = (await View(scenario)).Text("deadline");
        (await Reply(scenario)).ShouldBe(HttpStatusCode.OK).Text("deadline").ShouldBe(deadline, "a late reply moves nothing");

        var seen = (await (await ccs.Api().As("officer.health")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        seen.Body.ShouldContain("Number 12.");
        seen.Json["question"].ShouldBeNull();
        (await View(scenario)).Json["question"].ShouldBeNull();
        (await Reply(scenario)).ShouldBe(HttpStatusCode.Conflict, "question.none-open");
    }

    [Fact]
    public async Task Returned_it_is_taken_in_triage_and_once()
    {
        var scenario = await Asked();
        await Decide(scenario, "officer.electricity", "return", new { reason = "Not ours." });

        await IsLeftOpen(scenario, "question");
        (await Messages(scenario, "question-left-open")).ShouldBe(1);
        var reply = (await Reply(scenario)).ShouldBe(HttpStatusCode.OK);
        reply.Text("status").ShouldBe("verified");
        reply.Can.ShouldNotContain("provide-information");
        (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}")).Body.ShouldContain("Number 12.");
        (await Reply(scenario)).ShouldBe(HttpStatusCode.Conflict, "complaint.not-assigned");
    }

    [Fact]
    public async Task Assigned_anew_it_is_taken_still_and_told_once()
    {
        var scenario = await Asked();
        await Decide(scenario, "officer.electricity", "return", new { reason = "Not ours." });
        await Decide(scenario, "centre", "assignment", new { agencyId = "health", reason = "Theirs." });

        await IsLeftOpen(scenario, "question");
        (await Messages(scenario, "question-left-open")).ShouldBe(1);
        (await Reply(scenario)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_triage_without_a_question_there_is_nothing_to_reply_to()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));

        (await Reply(scenario)).ShouldBe(HttpStatusCode.Conflict, "complaint.not-assigned");
        (await View(scenario)).Can.ShouldNotContain("provide-information");
    }

    [Fact]
    public async Task A_correction_is_taken_after_the_centre_has_assigned_the_complaint()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));
        await Decide(scenario, "centre", "correction", new { missing = "Which branch?" });
        await Decide(scenario, "centre", "assignment", new { agencyId = "electricity", reason = "Theirs." });

        await IsLeftOpen(scenario, "correction");
        (await Messages(scenario, "correction-left-open")).ShouldBe(1);
        (await Messages(scenario, "deadline-set")).ShouldBe(0, "the same message tells the day");
        var deadline = (await View(scenario)).Text("deadline");
        (await ccs.Api().Message(scenario.Contact, body => body.Contains("can still correct", StringComparison.Ordinal))).ShouldContain(
            DateOnly.Parse(deadline, null).Year.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        var corrected = await (await scenario.Track()).Post(
            "/api/v1/tracking/correction",
            new { title = "No connection", description = "I paid the fee at the Ankawa branch, and nobody has come since." }
        );
        (corrected.ShouldBe(HttpStatusCode.OK).Text("status"), corrected.Text("deadline")).ShouldBe(("assigned", deadline));
        corrected.Can.ShouldNotContain("correct");
    }

    [Fact]
    public async Task The_first_day_is_told_unless_the_registration_says_it()
    {
        var known = await Scenario.Verified(ccs.Api());
        (await Messages(known, "deadline-set")).ShouldBe(0);

        var assigned = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));
        await Decide(assigned, "centre", "assignment", new { agencyId = "electricity", reason = "Theirs." });
        (await Messages(assigned, "deadline-set")).ShouldBe(1);

        var corrected = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));
        await Decide(corrected, "centre", "correction", new { missing = "Which office?" });
        (
            await (await corrected.Track()).Post(
                "/api/v1/tracking/correction",
                new
                {
                    title = "No connection",
                    description = "I paid the fee at the Ankawa branch, and nobody has come since.",
                    agencyId = "electricity",
                }
            )
        ).ShouldBe(HttpStatusCode.OK);
        (await Messages(corrected, "deadline-set")).ShouldBe(1);
    }

    private async Task<Scenario> Asked()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        await Decide(scenario, "officer.electricity", "question", new { text = "Which meter?" });
        return scenario;
    }

    private async Task IsLeftOpen(Scenario scenario, string what)
    {
        var view = await View(scenario);
        view.Text("waitingFor").ShouldBe("agency");
        view[what]["lapsed"]!.GetValue<bool>().ShouldBeTrue();
        view[what]["clockStands"]!.GetValue<bool>().ShouldBeFalse();
        view.Can.ShouldContain(what == "question" ? "provide-information" : "correct");
        (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}"))[what]["lapsed"]!
            .GetValue<bool>()
            .ShouldBeTrue();
    }

    private async Task Decide(Scenario scenario, string by, string decision, object body) =>
        (await (await ccs.Api().As(by)).Decide(scenario.ComplaintId, decision, body)).ShouldBe(HttpStatusCode.OK);

    private static async Task<Answer> View(Scenario scenario) =>
        (await (await scenario.Track()).Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);

    private static async Task<Answer> Reply(Scenario scenario) =>
        await (await scenario.Track()).Post("/api/v1/tracking/information", new { text = "Number 12." });

    private async Task<int> Messages(Scenario scenario, string kind) =>
        (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}"))["messages"]
            .AsArray()
            .Count(message => message!["kind"]!.GetValue<string>() == kind);
}
