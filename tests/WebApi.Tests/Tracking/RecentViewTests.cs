namespace Ccs.WebApi.Tests.Tracking;

/// <summary>A view may be said again that was made a moment ago; never one of before a change that its reader can know of.</summary>
[Collection("ccs")]
public sealed class RecentViewTests(CcsFixture ccs)
{
    [Fact]
    public async Task Whoever_looks_after_a_change_sees_it_however_many_look_meanwhile()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var citizen = await scenario.Track();
        var officer = await api.As("officer.electricity");
        using var over = new CancellationTokenSource();
        var others = Enumerable.Range(0, 4).Select(_ => LookOnAndOn(citizen, over.Token)).ToList();

        for (var said = 1; said <= 8; said++)
        {
            var text = $"We are still looking for the file, day {said}.";
            (await officer.Decide(scenario.ComplaintId, "interim-reply", new { text })).ShouldBe(HttpStatusCode.OK);
            (await citizen.Get("/api/v1/tracking")).Body.ShouldContain($"day {said}.");
        }

        await over.CancelAsync();
        (await Task.WhenAll(others)).Sum().ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task What_time_alone_changes_is_seen_as_well_and_each_reads_their_own_language()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var citizen = await scenario.Track();
        (await citizen.Get("/api/v1/tracking"))["overdue"].GetValue<bool>().ShouldBeFalse();
        (await AgencyIn("ckb")).ShouldNotBe(await AgencyIn("en"));

        (await api.Post("/dev/clock", new { advance = "P60D" })).ShouldBe(HttpStatusCode.OK);

        (await (await scenario.Track()).Get("/api/v1/tracking"))["overdue"].GetValue<bool>().ShouldBeTrue();

        async Task<string> AgencyIn(string language)
        {
            var reader = api.In(language).WithToken(citizen.Http.DefaultRequestHeaders.Authorization!.Parameter!);
            return (await reader.Get("/api/v1/tracking"))["agency"]["name"]!.GetValue<string>();
        }
    }

    private static async Task<int> LookOnAndOn(Api citizen, CancellationToken over)
    {
        var looks = 0;
        while (!over.IsCancellationRequested)
        {
            (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
            looks++;
        }

        return looks;
    }
}
