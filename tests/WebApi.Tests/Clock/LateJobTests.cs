namespace Ccs.WebApi.Tests.Clock;

/// <summary>The job that lets a question lapse has not run for weeks, or somebody else was there before it. The clock is moved.</summary>
public sealed class LateJobTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private readonly MovedClock _clock = new(ccs);

    [Fact]
    public async Task Whenever_the_job_runs_the_day_moves_by_the_days_that_were_told()
    {
        var api = ccs.Api();
        var (onTime, late, returned, replied) = (await Asked(api), await Asked(api), await Asked(api), await Asked(api));
        var corrected = await Scenario.Verified(api);
        await Decide(corrected, "centre", "correction", new { missing = "Which branch?" });
        var replyBy = Promises.Day((await onTime.Tracked())["question"]["replyBy"]!.GetValue<string>());

        await _clock.AdvanceTo(replyBy.AddDays(1));
        await Decide(onTime, "officer.electricity", "note", new { text = "Still no word." });
        (await ccs.Types(onTime.ComplaintId)).ShouldEndWith("question-lapsed,note-added");
        var due = await onTime.Deadline();

        await _clock.AdvanceTo(replyBy.AddDays(12));
        await Decide(returned, "officer.electricity", "return", new { reason = "Not ours." });
        (await (await replied.Track()).Post("/api/v1/tracking/information", new { text = "Number 12." })).ShouldBe(HttpStatusCode.OK);
        await _clock.Run("questions");

        foreach (var one in new[] { late, returned, replied, corrected })
        {
            (await one.Deadline()).ShouldBe(due);
        }

        (await ccs.Types(returned.ComplaintId)).ShouldContain("question-lapsed,complaint-returned");
        (await ccs.Types(late.ComplaintId)).ShouldContain("question-lapsed");
        (await Kinds(returned)).ShouldContain("question-unanswered");
        (await Kinds(replied)).ShouldNotContain("question-unanswered", "whoever replies is not told that nothing came");
        (await Kinds(replied)).ShouldContain("deadline-resumed");
        var step = (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{returned.ComplaintId}")).Steps("question-lapsed");
        step.ShouldHaveSingleItem()["reason"].ShouldBeNull("the reason was for the return");
    }

    private async Task<Scenario> Asked(Api api)
    {
        var scenario = await Scenario.Verified(api);
        await Decide(scenario, "officer.electricity", "question", new { text = "Which meter?" });
        return scenario;
    }

    private async Task Decide(Scenario scenario, string by, string decision, object body) =>
        (await (await ccs.Api().As(by)).Decide(scenario.ComplaintId, decision, body)).ShouldBe(HttpStatusCode.OK);

    private async Task<string[]> Kinds(Scenario scenario) =>
        [
            .. (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}"))["messages"]
                .AsArray()
                .Select(message => message!["kind"]!.GetValue<string>()),
        ];
}
