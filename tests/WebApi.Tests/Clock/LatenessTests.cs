namespace Ccs.WebApi.Tests.Clock;

/// <summary>What is late is said once, by the answer itself: it and the figures of heads count the same. The clock is moved.</summary>
public sealed class LatenessTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private const string Agency = "governorate-duhok";

    [Fact]
    public async Task Answered_after_the_day_while_a_question_that_was_asked_before_it_stands_it_is_in_time_in_all_figures()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", Agency));
        var (clock, told) = (new MovedClock(ccs), await scenario.Deadline());
        await clock.AdvanceTo(told);
        var officer = await ccs.Api().As($"officer.{Agency}");
        (await officer.Decide(scenario.ComplaintId, "question", new { text = "Which meter?" })).ShouldBe(HttpStatusCode.OK);
        await clock.AdvanceTo(told.AddDays(3));
        officer = await ccs.Api().As($"officer.{Agency}");
        (await officer.Decide(scenario.ComplaintId, "answer", Scenario.Answering)).ShouldBe(HttpStatusCode.OK);

        await ShouldSay(answered: 1, late: 0);

        var tardy = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", Agency));
        await Advance("P29D");
        await tardy.AnswerIt($"officer.{Agency}");

        await ShouldSay(answered: 2, late: 1);
    }

    private async Task ShouldSay(int answered, int late)
    {
        await Eventually.Holds(async () => await Open() == (answered, late), $"{answered} answers, {late} of them late");

        var head = await ccs.Api().As($"head.{Agency}");
        var (from, to) = ($"{(await head.Today()).AddYears(-1):yyyy-MM-dd}", $"{await head.Today():yyyy-MM-dd}");
        await Eventually.Holds(
            async () =>
                (await head.Get($"/api/v1/insights/cases?term=late&hits=true&from={from}&to={to}"))["count"].GetValue<long>() == late,
            $"{late} late among the figures"
        );
    }

    /// <summary>Of the agency, as its answers say it.</summary>
    private async Task<(long Answered, long Late)> Open() =>
        (await Count("true"), await Count("coalesce((data ->> 'late')::boolean, false)"));

    private Task<long> Count(string which) =>
        ccs.Count(
            $"""
            select count(*) from ccs.mt_events
            where type like 'complaint-answered%' and data ->> 'agencyId' = '{Agency}' and {which}
            """
        );

    private async Task Advance(string duration) =>
        (await ccs.Api().Post("/dev/clock", new { advance = duration })).ShouldBe(HttpStatusCode.OK);
}
