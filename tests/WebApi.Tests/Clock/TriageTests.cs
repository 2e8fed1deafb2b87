namespace Ccs.WebApi.Tests.Clock;

[Collection("ccs")]
public sealed class TriageTests(CcsFixture ccs)
{
    [Fact]
    public async Task What_lies_in_triage_the_centre_is_reminded_of_until_an_agency_has_it()
    {
        var api = ccs.Api();
        var centre = await api.As("centre");
        var scenario = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", null));
        await Run("deadlines");
        (await Reminders(scenario)).ShouldBe(0);

        // A fortnight has three working days whatever the holidays.
        for (var times = 1; times <= 2; times++)
        {
            await Advance("P14D");
            await Run("deadlines");
            await Run("deadlines");
            (await Reminders(scenario)).ShouldBe(times);
        }

        centre = await api.As("centre");
        var seen = await centre.Get($"/api/v1/cases/{scenario.ComplaintId}");
        seen["messages"].AsArray().ShouldContain(message => message!["kind"]!.GetValue<string>() == "triage-waiting");
        await Eventually.Holds(async () => await Told() == 2, "a message for each reminder");
        (await (await scenario.Track()).Get("/api/v1/tracking")).Body.ShouldNotContain("triage-reminder-raised");

        (await centre.Decide(scenario.ComplaintId, "assignment", new { agencyId = "electricity", reason = "Electricity." })).ShouldBe(
            HttpStatusCode.OK
        );
        await Advance("P14D");
        await Run("deadlines");
        (await Reminders(scenario)).ShouldBe(2);
        (await Told()).ShouldBe(2, "once for each reminder");

        async Task<int> Told() =>
            (await api.Messages("centre@ccs.example")).Count(body => body.Contains(scenario.Number, StringComparison.Ordinal));
    }

    private async Task Advance(string duration) =>
        (await ccs.Api().Post("/dev/clock", new { advance = duration })).ShouldBe(HttpStatusCode.OK);

    private async Task Run(string job) => (await ccs.Api().Post($"/dev/jobs/{job}")).ShouldBe(HttpStatusCode.OK);

    private Task<long> Reminders(Scenario scenario) =>
        ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'triage-reminder-raised'");
}
