namespace Ccs.WebApi.Tests.Clock;

/// <summary>What the complainant is told of a correction: whether the time waits, and what becomes of it when nothing comes. The clock is
/// moved.</summary>
public sealed class CorrectionMessageTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private const string Waits = "The time for the answer waits";
    private const string StillTaken = "A later correction is still taken";

    private readonly MovedClock _clock = new(ccs);

    [Fact]
    public async Task It_says_that_the_time_waits_only_where_it_does_and_when_it_lapses_that_nothing_came_and_can_still_be_mended()
    {
        var api = ccs.Api();
        var (inTime, late) = (await Scenario.Verified(api), await Scenario.Verified(api));
        var triage = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", null));
        await SendBack(inTime);
        await SendBack(triage);
        (await Mail(inTime, StillTaken)).ShouldContain(Waits);
        (await Mail(triage, StillTaken)).ShouldNotContain(Waits, Case.Sensitive, "nobody has told a day yet");

        await _clock.AdvanceTo((await late.Deadline()).AddDays(1));
        await SendBack(late);
        (await Mail(late, StillTaken)).ShouldNotContain(Waits);

        await _clock.AdvanceTo(Promises.Day((await late.Tracked())["correction"]["correctBy"]!.GetValue<string>()).AddDays(1));
        await _clock.Run("questions");
        var due = await inTime.Deadline();
        (await Mail(inTime, "No correction")).ShouldContain($"{due.Year}");
        foreach (var one in new[] { inTime, late, triage })
        {
            (await Mail(one, "No correction")).ShouldContain("You can still correct");
            (await Kinds(one)).Count(kind => kind.StartsWith("correction-unanswered", StringComparison.Ordinal)).ShouldBe(1);
            (await Kinds(one)).ShouldNotContain("deadline-resumed", "one message tells both");
        }
    }

    private Task<string> Mail(Scenario scenario, string words) =>
        ccs.Api().Message(scenario.Contact, body => body.Contains(words, StringComparison.Ordinal));

    private async Task SendBack(Scenario scenario) =>
        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "correction", new { missing = "Which branch?" })).ShouldBe(
            HttpStatusCode.OK
        );

    private async Task<string[]> Kinds(Scenario scenario) =>
        [
            .. (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}"))["messages"]
                .AsArray()
                .Select(message => message!["kind"]!.GetValue<string>()),
        ];
}
