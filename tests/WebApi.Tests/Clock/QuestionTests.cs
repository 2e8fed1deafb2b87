namespace Ccs.WebApi.Tests.Clock;

/// <summary>A question to the complainant that nobody answers. The clock is moved.</summary>
public sealed class QuestionTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private readonly MovedClock _clock = new(ccs);

    [Fact]
    public async Task After_five_working_days_there_is_a_reminder_and_after_ten_the_clock_runs_again_and_a_reply_is_still_taken()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var told = await scenario.Deadline();
        await Ask(scenario);
        var asked = await scenario.Tracked();
        asked.Text("waitingFor").ShouldBe("complainant");
        asked["question"]["lapsed"]!.GetValue<bool>().ShouldBeFalse();
        asked["question"]["clockStands"]!.GetValue<bool>().ShouldBeTrue();
        var replyBy = Promises.Day(asked["question"]["replyBy"]!.GetValue<string>());
        await api.Message(scenario.Contact, body => body.Contains($"{replyBy.Day} ", StringComparison.Ordinal));

        await _clock.Run("questions");
        (await Count(scenario, "question-reminder-raised")).ShouldBe(0);
        await _clock.AdvanceTo(replyBy);
        await _clock.Run("questions");
        await _clock.Run("questions");
        (await Count(scenario, "question-reminder-raised")).ShouldBe(1);
        (await Count(scenario, "question-lapsed")).ShouldBe(0);

        await _clock.Advance(1);
        await _clock.Run("questions");
        await _clock.Run("questions");
        (await Count(scenario, "question-lapsed")).ShouldBe(1);
        var lapsed = await scenario.Tracked();
        lapsed.Text("waitingFor").ShouldBe("agency");
        lapsed["question"]["lapsed"]!.GetValue<bool>().ShouldBeTrue();
        lapsed.Can.ShouldContain("provide-information");
        var moved = Promises.Day(lapsed.Text("deadline"));
        moved.ShouldBeGreaterThan(told);
        lapsed.Steps("question-lapsed").ShouldHaveSingleItem()["data"]!["deadline"]!.GetValue<string>().ShouldBe($"{moved:yyyy-MM-dd}");
        await Kinds(scenario, "question-reminder", "question-unanswered", "question-lapsed");

        var reply = await (await scenario.Track()).Post("/api/v1/tracking/information", new { text = "Number 12." });
        Promises.Day(reply.ShouldBe(HttpStatusCode.OK).Text("deadline")).ShouldBe(moved, "a late reply moves nothing");
        reply.Json["question"].ShouldBeNull();
    }

    [Fact]
    public async Task A_reply_moves_the_day_by_the_working_days_that_it_was_waited_for_and_says_so()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var told = await scenario.Deadline();
        await Ask(scenario);
        await _clock.Advance(9);
        var reply = await (await scenario.Track()).Post("/api/v1/tracking/information", new { text = "Number 12." });

        Promises.Day(reply.ShouldBe(HttpStatusCode.OK).Text("deadline")).ShouldBeGreaterThan(told);
        await Kinds(scenario, "deadline-resumed");
    }

    [Fact]
    public async Task The_third_question_and_one_after_the_day_stop_neither_clock_nor_lateness()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        for (var time = 1; time <= 2; time++)
        {
            await Ask(scenario);
            (await (await scenario.Track()).Post("/api/v1/tracking/information", new { text = "12." })).ShouldBe(HttpStatusCode.OK);
        }

        var told = await scenario.Deadline();
        await Ask(scenario);
        (await scenario.Tracked())["question"]["clockStands"]!.GetValue<bool>().ShouldBeFalse();
        var late = await Scenario.Verified(api);
        var lateDay = await late.Deadline();
        await _clock.AdvanceTo((told > lateDay ? told : lateDay).AddDays(1));
        await Ask(late);
        (await late.Tracked())["question"]["clockStands"]!.GetValue<bool>().ShouldBeFalse();
        await _clock.Run("deadlines");

        foreach (var one in new[] { scenario, late })
        {
            (await Count(one, "deadline-missed")).ShouldBe(1);
            (await Count(one, "complaint-escalated")).ShouldBe(1);
            (await one.Tracked())["overdue"].GetValue<bool>().ShouldBeTrue();
            var listed = await (await api.As("centre")).Get($"/api/v1/cases?overdue=true&q={one.Number}");
            listed["items"][0]!["overdue"]!.GetValue<bool>().ShouldBeTrue();

            // The other one was waited for until its day, and whatever opens it then records that it has lapsed.
            listed["items"][0]!["waitingFor"]!.GetValue<string>().ShouldBe(one == late ? "complainant" : "agency");
        }
    }

    private async Task Ask(Scenario scenario) =>
        (
            await (await ccs.Api().As("officer.electricity")).Decide(scenario.ComplaintId, "question", new { text = "Which meter?" })
        ).ShouldBe(HttpStatusCode.OK);

    /// <summary>The case has a message of each kind, once.</summary>
    private async Task Kinds(Scenario scenario, params string[] kinds)
    {
        var messages = (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}"))["messages"].AsArray();
        foreach (var kind in kinds)
        {
            messages.Count(message => message!["kind"]!.GetValue<string>() == kind).ShouldBe(1, kind);
        }
    }

    private Task<long> Count(Scenario scenario, string type) =>
        ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = '{type}'");
}
