namespace Ccs.WebApi.Tests.Journeys;

/// <summary>The main job as a caller meets it, knowing the contract alone: from filing to closing, with a second round.</summary>
[Collection("ccs")]
public sealed class TheWholeWayTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_complaint_goes_from_filing_to_acceptance_with_a_reopening()
    {
        var api = ccs.Api();
        var email = Some.Email();
        var filing = Some.Filing(email);
        var key = Some.Key();
        filing["subject"]!["agencyId"] = null;

        var filed = (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);
        filed.Text("status").ShouldBe("filed");
        filed["verification"]["channel"]!.GetValue<string>().ShouldBe("email");
        filed["verification"]["sentTo"]!.GetValue<string>().ShouldBe("c•••@example.org");
        var id = filed.Text("complaintId");

        (await api.Post($"/api/v1/complaints/{id}/verification", new { code = "000000" })).ShouldBe(
            HttpStatusCode.Conflict,
            "verification.failed"
        );
        var verified = (await api.Post($"/api/v1/complaints/{id}/verification", new { code = await api.VerificationCode(email) })).ShouldBe(
            HttpStatusCode.OK
        );
        verified.Text("status").ShouldBe("verified");
        verified.Json["agency"].ShouldBeNull();
        var code = verified.Text("complaintCode");
        code.ShouldMatch("^CCS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$");
        await api.Message(email, body => body.Contains(code, StringComparison.Ordinal));

        // Triage, and on to an agency that refers it to the right one.
        var centre = await api.As("centre");
        var triage = (await centre.Get("/api/v1/cases?status=verified&take=100")).ShouldBe(HttpStatusCode.OK);
        triage["items"].AsArray().ShouldContain(item => item!["complaintId"]!.GetValue<string>() == id);
        (await centre.Decide(id, "assignment", new { agencyId = "municipalities", reason = "Pipes, it seems." }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("status")
            .ShouldBe("assigned");
        var referred = (
            await (await api.As("officer.municipalities")).Decide(
                id,
                "referral",
                new { agencyId = "electricity", reason = "A power line." }
            )
        ).ShouldBe(HttpStatusCode.OK);
        referred["agency"]["id"]!.GetValue<string>().ShouldBe("electricity");

        // The agency's work: an officer, a question, the answer.
        var officer = await api.As("officer.electricity");
        (await officer.Decide(id, "officer", new { userId = "officer.electricity" })).ShouldBe(HttpStatusCode.OK);
        var asked = (await officer.Decide(id, "question", new { text = "What is the number of the receipt?" })).ShouldBe(HttpStatusCode.OK);
        asked.Text("waitingFor").ShouldBe("complainant");

        var scenario = new Scenario(api, id, email, code, verified.Text("caseNumber"));
        var citizen = await scenario.Track();
        var view = (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
        view["question"]["text"]!.GetValue<string>().ShouldBe("What is the number of the receipt?");
        view.Can.ShouldContain("provide-information");
        var told = (
            await citizen.Post("/api/v1/tracking/information", new { text = "Receipt 5521.", uploadIds = Array.Empty<string>() })
        ).ShouldBe(HttpStatusCode.OK);
        told.Text("waitingFor").ShouldBe("agency");
        told.Json["question"].ShouldBeNull();

        var stale = await officer.Post($"/api/v1/cases/{id}/note", new { text = "Seen." }, ("If-Match", asked.ETag));
        stale.ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        await scenario.AnswerIt();

        // Not good enough: rated, reopened to the level above, answered again, accepted.
        var answered = (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
        answered.Text("status").ShouldBe("answered");
        answered["answer"]["outcome"]!.GetValue<string>().ShouldBe("upheld");
        answered.Can.ShouldBe(["rate", "accept", "reopen"], ignoreOrder: true);
        (await citizen.Post("/api/v1/tracking/rating", new { score = 1, comment = "Nobody came." })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/rating", new { score = 5 })).ShouldBe(HttpStatusCode.Conflict, "rating.once-a-round");
        var reopened = (await citizen.Post("/api/v1/tracking/reopening", new { reason = "Still no connection." })).ShouldBe(
            HttpStatusCode.OK
        );
        reopened.Text("status").ShouldBe("assigned");
        reopened["round"].GetValue<int>().ShouldBe(2);
        reopened["answer"]["round"]!.GetValue<int>().ShouldBe(1, "the second answer is still to come");
        reopened["rating"]["round"]!.GetValue<int>().ShouldBe(1);
        var above = reopened["agency"]["id"]!.GetValue<string>();
        above.ShouldNotBe("electricity");
        (await officer.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");

        await scenario.AnswerIt($"officer.{above}");
        var accepted = (await citizen.Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
        accepted.Text("status").ShouldBe("closed");
        accepted["answer"]["round"]!.GetValue<int>().ShouldBe(2);
        accepted.Json["rating"].ShouldBeNull();
        accepted["closing"]["reason"]!.GetValue<string>().ShouldBe("resolved");
        accepted["timeline"]
            .AsArray()
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe([
                "complaint-filed",
                "complaint-verified",
                "complaint-assigned",
                "complaint-referred",
                "information-requested",
                "information-provided",
                "complaint-answered",
                "answer-rated",
                "complaint-reopened",
                "complaint-answered",
                "complaint-closed",
            ]);

        var closed = (await centre.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.OK);
        closed["answers"].AsArray().Count.ShouldBe(2);
        closed["messages"].AsArray().ShouldNotBeEmpty();
        closed.Text("description").ShouldBe(filing["description"]!.GetValue<string>());
        (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key)))
            .ShouldBe(HttpStatusCode.Created)
            .Text("complaintId")
            .ShouldBe(id);
    }
}
