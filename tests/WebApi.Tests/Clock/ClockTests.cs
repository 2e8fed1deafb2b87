namespace Ccs.WebApi.Tests.Clock;

/// <summary>
/// What happens when nobody does anything: the clock is moved, the job runs twice, the second run changes nothing. It is moved by years, so
/// these tests have a program of their own.
/// </summary>
public sealed class ClockTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    [Fact]
    public async Task Unverified_for_72_hours_it_expires_and_the_personal_data_is_erased_at_once()
    {
        var api = ccs.Api();
        var (id, _) = await Scenario.Filed(api);
        await Advance("PT71H59M");
        await Run("expire");
        (await Keys(id)).ShouldBe(1);

        await Advance("PT2M");
        await Run("expire");
        await Run("expire");

        (await Keys(id)).ShouldBe(0);
        (await ccs.Types(id)).ShouldBe("complaint-filed,complaint-closed,personal-data-erased");
        (await (await api.As("centre")).Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await api.AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
    }

    [Theory]
    [InlineData("email")]
    [InlineData("phone")]
    public async Task Unverified_for_48_hours_the_contact_is_reminded_once_and_the_message_opens_nothing(string channel)
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api, channel == "phone" ? Some.Filing(phone: Some.Phone()) : Some.Filing());
        var code = await api.VerificationCode(contact);
        await Advance("PT47H59M");
        await Run("reminders");
        (await api.Messages(contact)).Length.ShouldBe(1);

        await Advance("PT2M");
        await Run("reminders");
        await Run("reminders");

        await Eventually.Holds(async () => (await api.Messages(contact)).Length == 2, "the reminder");
        var reminder = (await api.Messages(contact)).Single(message => !message.Contains(code, StringComparison.Ordinal));
        reminder.ShouldNotContain(id);
        reminder.ShouldNotMatch("[0-9]{6}");
        await Advance("PT23H");
        await Run("reminders");
        await Run("expire");
        (await api.Messages(contact)).Length.ShouldBe(2);
        (await ccs.Types(id)).ShouldBe("complaint-filed");

        await Advance("PT2H");
        await Run("expire");
        (await ccs.Types(id)).ShouldBe("complaint-filed,complaint-closed,personal-data-erased");
    }

    [Fact]
    public async Task Silence_of_14_days_after_an_answer_closes_it()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        await Advance("P13D");
        await Run("close-unanswered");
        (await Status(scenario)).ShouldBe("answered");

        await Advance("P1DT1H");
        await Run("close-unanswered");
        await Run("close-unanswered");

        var view = await (await scenario.Track()).Get("/api/v1/tracking");
        view["closing"]["reason"]!.GetValue<string>().ShouldBe("no-objection");
        view.Can.ShouldContain("reopen", "30 days from the answer are not over");
        await Advance("P30D");
        (await (await scenario.Track()).Post("/api/v1/tracking/reopening", new { reason = "Now I object." })).ShouldBe(
            HttpStatusCode.Conflict,
            "reopening.too-late"
        );
    }

    [Fact]
    public async Task Late_it_is_reminded_and_climbs_the_ladder_once_a_step()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "governorate-duhok"));
        var head = await api.As("officer.governorate-duhok");
        (await head.Decide(scenario.ComplaintId, "officer", new { userId = "officer.governorate-duhok" })).ShouldBe(HttpStatusCode.OK);

        var deadline = DateOnly.Parse((await (await scenario.Track()).Get("/api/v1/tracking")).Text("deadline"), null);
        await Advance($"P{deadline.DayNumber - (await api.Today()).DayNumber - 1}D");
        await Run("deadlines");
        await Run("deadlines");
        (await Count(scenario, "deadline-reminder-raised")).ShouldBe(1);
        (await Count(scenario, "complaint-escalated")).ShouldBe(0);

        for (var step = 1; step <= 3; step++)
        {
            await Advance(step == 1 ? "P3D" : "P16D");
            await Run("deadlines");
            await Run("deadlines");
            (await Count(scenario, "complaint-escalated")).ShouldBe(step);
        }

        var late = await (await api.As("centre")).Get($"/api/v1/cases?overdue=true&q={scenario.Number}");
        late["items"][0]!["level"]!.GetValue<string>().ShouldBe("centre");
        (await (await scenario.Track()).Get("/api/v1/tracking"))["overdue"].GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task The_clock_stands_still_while_the_complainant_is_asked()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var before = DateOnly.Parse((await (await scenario.Track()).Get("/api/v1/tracking")).Text("deadline"), null);
        var clock = new MovedClock(ccs);
        await clock.AdvanceTo(before);
        (await (await api.As("officer.electricity")).Decide(scenario.ComplaintId, "question", new { text = "Which meter?" })).ShouldBe(
            HttpStatusCode.OK
        );

        // Within the ten working days that it is waited for.
        await clock.AdvanceTo(before.AddDays(9));
        await Run("deadlines");
        (await Count(scenario, "complaint-escalated")).ShouldBe(0);
        var told = await (await scenario.Track()).Post("/api/v1/tracking/information", new { text = "Number 12." });

        // Asked on its last day, it is due on the day on which the clock runs again, or on the next working day.
        var deadline = DateOnly.Parse(told.ShouldBe(HttpStatusCode.OK).Text("deadline"), null);
        deadline.ShouldBeGreaterThanOrEqualTo(await clock.Today());
        deadline.ShouldBeGreaterThan(before);
        told["overdue"].GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task After_five_years_the_person_is_erased_and_the_history_stays_whole()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Answered(api);
        (await (await scenario.Track()).Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
        var before = await ccs.Types(scenario.ComplaintId);

        await Advance("P1826D");
        await Run("retention");
        await Run("retention");

        (await ccs.Types(scenario.ComplaintId)).ShouldBe(before + ",personal-data-erased");
        (await Keys(scenario.ComplaintId)).ShouldBe(0);
        var seen = (await (await api.As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        seen["erased"].GetValue<bool>().ShouldBeTrue();
        seen.Json["title"].ShouldBeNull();
        (await api.Post("/api/v1/tracking", new { contact = scenario.Contact, complaintCode = scenario.Code })).ShouldBe(
            HttpStatusCode.NotFound,
            "tracking.not-found"
        );
    }

    private async Task Advance(string duration) =>
        (await ccs.Api().Post("/dev/clock", new { advance = duration })).ShouldBe(HttpStatusCode.OK);

    private async Task Run(string job) => (await ccs.Api().Post($"/dev/jobs/{job}")).ShouldBe(HttpStatusCode.OK);

    private static async Task<string> Status(Scenario scenario) => (await (await scenario.Track()).Get("/api/v1/tracking")).Text("status");

    private Task<long> Keys(string id) => ccs.Count($"select count(*) from ccs.mt_doc_wrappedkey where id = '{id}'");

    private Task<long> Count(Scenario scenario, string type) =>
        ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = '{type}'");
}
