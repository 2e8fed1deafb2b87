namespace Ccs.WebApi.Tests.Clock;

/// <summary>A day that is made a holiday at short notice, and all that is due on it. The clock is moved.</summary>
public sealed class HolidayDeadlineTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private readonly MovedClock _clock = new(ccs);

    [Fact]
    public async Task The_centre_moves_all_that_is_due_on_it_and_each_complainant_is_told_why()
    {
        var api = ccs.Api();
        Scenario[] due = [await Scenario.Verified(api), await Scenario.Verified(api), await Scenario.Verified(api)];
        var asked = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        (await officer.Decide(asked.ComplaintId, "question", new { text = "Which?" })).ShouldBe(HttpStatusCode.OK);
        (await officer.Decide(due[2].ComplaintId, "return", new { reason = "r" })).ShouldBe(HttpStatusCode.OK);
        var day = await due[0].Deadline();
        var path = Path(day);
        var centre = await api.As("centre");

        (await centre.Post(path, new { reason = "Feast." })).ShouldBe(HttpStatusCode.Conflict, "holiday.not-kept");
        (await centre.Get(path)).ShouldBe(HttpStatusCode.NotFound, "not-found");
        await Keep(day);
        var before = (await centre.Get(path)).ShouldBe(HttpStatusCode.OK);
        (before["moved"].GetValue<int>(), before["waiting"].GetValue<int>()).ShouldBe((0, 3));

        var begun = (await centre.Post(path, new { reason = "The moon was seen." })).ShouldBe(HttpStatusCode.Accepted);
        begun.Message.Headers.Location!.ToString().ShouldEndWith(path);
        await Eventually.Holds(async () => (await centre.Get(path))["waiting"].GetValue<int>() == 0, "all are moved");
        (await centre.Get(path))["moved"].GetValue<int>().ShouldBe(3);
        foreach (var scenario in due)
        {
            var tracked = await scenario.Tracked();
            Promises.Day(tracked.Text("deadline")).ShouldBeGreaterThan(day);
            var step = tracked.Steps("deadline-moved").ShouldHaveSingleItem();
            step["data"]!["reason"]!.GetValue<string>().ShouldBe("The moon was seen.");
            var seen = await centre.Get($"/api/v1/cases/{scenario.ComplaintId}");
            seen["messages"].AsArray().Count(message => message!["kind"]!.GetValue<string>() == "deadline-moved").ShouldBe(1);
        }

        (await ccs.Types(asked.ComplaintId)).ShouldNotContain("deadline-moved");
        (await ccs.Text("select string_agg(data::text, '') from ccs.mt_events where type = 'deadline-moved'")).ShouldNotContain("moon");
        (await centre.Post(path, new { reason = "The moon was seen." })).ShouldBe(HttpStatusCode.Accepted);
        await Eventually.Holds(
            async () => (await ccs.Count("select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled'")) == 0,
            "the second act is done"
        );
        (await centre.Get(path))["moved"].GetValue<int>().ShouldBe(3, "said again it moves nothing twice");
        (await ccs.Count("select count(*) from ccs.mt_events where type = 'deadline-moved'")).ShouldBe(3);

        await _clock.AdvanceTo(day.AddDays(1));
        centre = await api.As("centre");
        (await centre.Post(path, new { reason = "Too late." })).ShouldBe(HttpStatusCode.Conflict, "holiday.passed");
    }

    [Fact]
    public async Task Nobody_but_the_centre_does_it_and_a_reason_is_needed()
    {
        var api = ccs.Api();
        var day = (await _clock.Today()).AddDays(3);
        await Keep(day);
        foreach (var other in new[] { "administrator", "head.electricity", "auditor" })
        {
            (await (await api.As(other)).Post(Path(day), new { reason = "r" })).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
            (await (await api.As(other)).Get(Path(day))).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        }

        (await api.Post(Path(day), new { reason = "r" })).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        var centre = await api.As("centre");
        (await centre.Post(Path(day), new { })).ShouldRefuse("reason");
        (await centre.Post("/api/v1/administration/holidays/some-day/deadlines", new { reason = "r" })).ShouldRefuse("day");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ckb")]
    [InlineData("ar")]
    public async Task The_centre_has_a_page_for_it(string language)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var day = await scenario.Deadline();
        await Keep(day);
        using var centre = await new Browser(ccs.Address).As("centre");

        (await centre.Get($"/{language}/staff/holidays"))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain($"/staff/holidays/{day:yyyy-MM-dd}");
        var page = (await centre.Get($"/{language}/staff/holidays/{day:yyyy-MM-dd}")).ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldContain("name=\"Reason\"");
        (await centre.Get($"/{language}/staff/holidays/2001-02-14")).ShouldBe(HttpStatusCode.NotFound);
        using var officer = await new Browser(ccs.Address).As("officer.electricity");
        (await officer.Get($"/{language}/staff/holidays")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Path(DateOnly day) => $"/api/v1/administration/holidays/{day:yyyy-MM-dd}/deadlines";

    private async Task Keep(DateOnly day) =>
        (
            await (await Administrator.SignedIn(ccs.Api())).Post(
                "holidays",
                new
                {
                    day = $"{day:yyyy-MM-dd}",
                    names = Administrator.Names("Feast"),
                    reason = "Declared today.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
}
