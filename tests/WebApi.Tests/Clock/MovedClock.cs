namespace Ccs.WebApi.Tests.Clock;

/// <summary>The clock of a program that a test moves, and what it starts.</summary>
public sealed class MovedClock(CcsFixture ccs)
{
    public async Task Run(string job) => (await ccs.Api().Post($"/dev/jobs/{job}")).ShouldBe(HttpStatusCode.OK);

    public async Task Advance(int days) => (await ccs.Api().Post("/dev/clock", new { advance = $"P{days}D" })).ShouldBe(HttpStatusCode.OK);

    /// <summary>The day in the Region.</summary>
    public async Task<DateOnly> Today() =>
        DateOnly.FromDateTime(
            DateTimeOffset.Parse((await ccs.Api().Get("/dev/clock")).Text("now"), null).ToOffset(TimeSpan.FromHours(3)).DateTime
        );

    public async Task AdvanceTo(DateOnly day)
    {
        var days = day.DayNumber - (await Today()).DayNumber;
        if (days > 0)
        {
            await Advance(days);
        }
    }
}

/// <summary>What tests of the clock ask of a complaint.</summary>
internal static class Promises
{
    public static async Task<Answer> Tracked(this Scenario scenario) =>
        (await (await scenario.Track()).Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);

    public static async Task<DateOnly> Deadline(this Scenario scenario) => Day((await scenario.Tracked()).Text("deadline"));

    public static DateOnly Day(string text) => DateOnly.Parse(text, null);

    public static JsonNode[] Steps(this Answer view, string type) =>
        [.. view["timeline"].AsArray().Where(step => step!["type"]!.GetValue<string>() == type).Select(step => step!)];

    /// <summary>The fields of its only event of a type.</summary>
    public static async Task<JsonNode> Event(this CcsFixture ccs, Scenario scenario, string type) =>
        JsonNode.Parse(
            await ccs.Text($"select data::text from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = '{type}'")
        )!;

    public static async Task<int> Told(this Scenario scenario, string address) =>
        (await scenario.Api.Messages(address)).Count(body => body.Contains(scenario.Number, StringComparison.Ordinal));
}
