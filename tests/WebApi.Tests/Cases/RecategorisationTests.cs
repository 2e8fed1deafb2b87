namespace Ccs.WebApi.Tests.Cases;

/// <summary>The centre corrects a category; what the complainant chose stays beside it.</summary>
[Collection("ccs")]
public sealed class RecategorisationTests(CcsFixture ccs)
{
    [Fact]
    public async Task Both_see_the_new_category_and_the_own_choice_and_nothing_else_has_moved()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var tracked = await scenario.Track();
        var before = await tracked.Get("/api/v1/tracking");
        var chosen = before["category"]["id"]!.GetValue<string>();
        var centre = await api.As("centre");

        var after = await centre.Decide(
            scenario.ComplaintId,
            "recategorisation",
            new { categoryId = "fees", reason = "It is about a fee." }
        );

        after.ShouldBe(HttpStatusCode.OK);
        (after.Text("category"), after.Text("chosenCategory")).ShouldBe(("fees", chosen));
        var view = await tracked.Get("/api/v1/tracking");
        (view["category"]["id"]!.GetValue<string>(), view["chosenCategory"]["id"]!.GetValue<string>()).ShouldBe(("fees", chosen));
        view.Text("deadline").ShouldBe(before.Text("deadline"));
        view["agency"]["id"]!.GetValue<string>().ShouldBe("electricity");
        var step = view["timeline"].AsArray()[^1]!;
        step["type"]!.GetValue<string>().ShouldBe("complaint-recategorised");
        step["data"]!["reason"]!.GetValue<string>().ShouldBe("It is about a fee.");
        (await api.Message(scenario.Contact, body => body.Contains("another category", StringComparison.Ordinal))).ShouldNotContain("fee");
        (await centre.Get($"/api/v1/cases?category=fees&q={scenario.Number}"))["total"].GetValue<long>().ShouldBe(1);
        (await centre.Get($"/api/v1/cases?category={chosen}&q={scenario.Number}"))["total"].GetValue<long>().ShouldBe(0);
        (await ccs.Count("select count(*) from ccs.mt_events e where e::text like '%about a fee%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_a_category_that_complaints_are_filed_under_is_taken_and_the_same_one_changes_nothing()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var centre = await api.As("centre");
        var chosen = (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).Text("category");

        (await centre.Decide(scenario.ComplaintId, "recategorisation", new { categoryId = "nonsense", reason = "r" })).ShouldRefuse(
            "categoryId"
        );
        (await centre.Decide(scenario.ComplaintId, "recategorisation", new { categoryId = chosen, reason = "r" })).ShouldBe(
            HttpStatusCode.OK
        );

        (await Recategorised(scenario)).ShouldBe(0);
        await scenario.AnswerIt();
        (await centre.Decide(scenario.ComplaintId, "recategorisation", new { categoryId = "fees", reason = "r" })).ShouldBe(
            HttpStatusCode.Conflict,
            "complaint.not-open"
        );
    }

    [Theory]
    [InlineData(false, "api")]
    [InlineData(true, "assisted")]
    public async Task The_channel_stands_in_every_event_that_is_counted(bool assisted, string channel)
    {
        var api = ccs.Api();
        var filing = Some.Filing();
        string id;
        if (assisted)
        {
            filing["assistance"] = new JsonObject { ["reason"] = "Came to the office." };
            var filed = await (await api.As("centre")).Post("/api/v1/cases", filing, ("Idempotency-Key", Some.Key()));
            id = filed.ShouldBe(HttpStatusCode.Created).Text("complaintId");
        }
        else
        {
            id = (await Scenario.Verified(api, filing)).ComplaintId;
            var officer = await api.As("officer.electricity");
            (await officer.Decide(id, "officer", new { userId = "officer.electricity" })).ShouldBe(HttpStatusCode.OK);
            (await officer.Decide(id, "question", new { text = "Which meter?" })).ShouldBe(HttpStatusCode.OK);
        }

        var events = await ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{id}'");
        (
            await ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{id}' and data -> 'keys' ->> 'channel' = '{channel}'")
        ).ShouldBe(events);
    }

    private Task<long> Recategorised(Scenario scenario) =>
        ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'complaint-recategorised'");
}
