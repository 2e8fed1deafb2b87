namespace Ccs.WebApi.Tests.Clock;

/// <summary>Who of the staff is written to, and when.</summary>
[Collection("ccs")]
public sealed class StaffNoticeTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_case_without_an_officer_is_reminded_of_and_climbs_to_the_centre_and_each_level_is_told()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "governorate-sulaymaniyah"));
        var deadline = DateOnly.Parse((await (await scenario.Track()).Get("/api/v1/tracking")).Text("deadline"), null);
        var today = DateTimeOffset.Parse((await api.Get("/dev/clock")).Text("now"), null);

        await Advance($"P{deadline.DayNumber - DateOnly.FromDateTime(today.UtcDateTime).DayNumber - 1}D");
        await ShouldBeTold(scenario, 1, "head.governorate-sulaymaniyah");
        await Advance("P3D");
        await ShouldBeTold(scenario, 2, "head.governorate-sulaymaniyah");
        await Advance("P16D");
        await ShouldBeTold(scenario, 1, "head.interior");
        await Advance("P16D");
        await ShouldBeTold(scenario, 1, "centre");
        (await Told(scenario, "head.council")).ShouldBe(0);
    }

    [Fact]
    public async Task The_complainants_reply_is_told_to_the_officer_and_without_one_to_the_head()
    {
        var api = ccs.Api();
        var taken = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "culture"));
        var free = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "culture"));
        var officer = await api.As("officer.culture");
        await AtOnce(officer, await api.As("head.culture"));
        (await officer.Decide(taken.ComplaintId, "officer", new { userId = "officer.culture" })).ShouldBe(HttpStatusCode.OK);
        foreach (var scenario in new[] { taken, free })
        {
            (await officer.Decide(scenario.ComplaintId, "question", new { text = "Which office?" })).ShouldBe(HttpStatusCode.OK);
            (await (await scenario.Track()).Post("/api/v1/tracking/information", new { text = "The one in Duhok." })).ShouldBe(
                HttpStatusCode.OK
            );
        }

        await ShouldBeTold(taken, 1, "officer.culture");
        await ShouldBeTold(free, 1, "head.culture");
        (await Told(taken, "head.culture")).ShouldBe(0);
        (await Told(free, "officer.culture")).ShouldBe(0);
    }

    private static async Task AtOnce(params Api[] readers)
    {
        foreach (var reader in readers)
        {
            (await reader.Post("/api/v1/sessions/current/mail", new { mail = "at-once" })).ShouldBe(HttpStatusCode.NoContent);
        }
    }

    private async Task Advance(string duration)
    {
        (await ccs.Api().Post("/dev/clock", new { advance = duration })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Post("/dev/jobs/deadlines")).ShouldBe(HttpStatusCode.OK);
    }

    private Task ShouldBeTold(Scenario scenario, int times, string userName) =>
        Eventually.Holds(async () => await Told(scenario, userName) == times, $"message {times} to {userName}");

    private async Task<int> Told(Scenario scenario, string userName) =>
        (await ccs.Api().Messages($"{userName}@ccs.example")).Count(body => body.Contains(scenario.Number, StringComparison.Ordinal));
}
