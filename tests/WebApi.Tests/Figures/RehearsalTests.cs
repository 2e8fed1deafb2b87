using static Ccs.WebApi.Tests.Figures.RehearsalBodies;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>The past under other rules: what is told of it.</summary>
[Collection("ccs")]
public sealed class RehearsalTests(CcsFixture ccs)
{
    [Fact]
    public async Task Another_policy_tells_which_days_would_have_been_promised()
    {
        var agency = await Agency();
        var answered = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        (await (await ccs.Api().As("head.electricity")).Decide(answered.ComplaintId, "answer", Scenario.Answering)).ShouldBe(
            HttpStatusCode.OK
        );
        var analyst = await ccs.Api().As("analyst");
        await Counted(agency, 2);
        await Answered(agency, 1);

        var told = (await analyst.Post(Address, OfPolicy(agency, 1))).ShouldBe(HttpStatusCode.OK);

        var item = Item(told, agency);
        (Number(item, "rounds"), Number(item, "earlier"), Number(item, "later")).ShouldBe((2, 2, 0));
        (Number(item, "answered"), Number(item, "answeredAfter"), Number(item, "answeredAfterRehearsed")).ShouldBe((1, 0, 0));
        item["name"]!.GetValue<string>().ShouldBe("Department");
        told["promises"].AsArray().Single(days => Number(days!, "workingDays") == 1)!["rehearsed"]!.GetValue<long>().ShouldBe(2);
        told["items"].AsArray().Sum(one => Number(one!, "rounds")).ShouldBe(Number(told["whole"], "rounds"));
        told["leftOut"].GetValue<long>().ShouldBe(0, "the rules of today give every day of this past");
    }

    [Fact]
    public async Task Another_rule_tells_who_would_have_had_it_first_and_who_answered_it_then()
    {
        var (named, other) = (await Agency(), await Agency());
        var passedOn = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", named));
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", named));
        var head = await ccs.Api().As("head.electricity");
        (await head.Decide(passedOn.ComplaintId, "referral", new { agencyId = other, reason = "It is theirs." })).ShouldBe(
            HttpStatusCode.OK
        );
        (await head.Decide(passedOn.ComplaintId, "answer", Scenario.Answering)).ShouldBe(HttpStatusCode.OK);
        var analyst = await ccs.Api().As("analyst");
        await Counted(named, 2);
        await Answered(other, 1);

        var told = (await analyst.Post(Address, OfRouting(named, other))).ShouldBe(HttpStatusCode.OK);

        told["elsewhere"].GetValue<long>().ShouldBe(2);
        var way = told["items"].AsArray().ShouldHaveSingleItem()!;
        (way["from"]!.GetValue<string>(), way["to"]!.GetValue<string>()).ShouldBe((named, other));
        (Number(way, "complaints"), Number(way, "answered"), Number(way, "answeredByFrom")).ShouldBe((2, 1, 0));
        (Number(way, "answeredByTo"), Number(way, "passedOn"), Number(way, "daysOnTheWay")).ShouldBe((1, 1, 0));
        told["complaints"].GetValue<long>().ShouldBe(told["told"].GetValue<long>() + told["leftOut"].GetValue<long>());
    }

    [Fact]
    public async Task Other_weights_tell_both_places_of_each()
    {
        var agency = await Agency();
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        var analyst = await ccs.Api().As("analyst");
        await Counted(agency, 1);
        var ranking = await analyst.Get("/api/v1/insights/weaknesses?by=agency&score=answering");

        var told = (
            await analyst.Post(
                Address,
                new
                {
                    weights = new { late = 0 },
                    by = "agency",
                    score = "answering",
                }
            )
        ).ShouldBe(HttpStatusCode.OK);

        told["after"]["late"]!.GetValue<double>().ShouldBe(0);
        told["after"]["reopened"]!.GetValue<double>().ShouldBe(told["before"]["reopened"]!.GetValue<double>());
        told["items"]
            .AsArray()
            .OrderBy(item => Number(item!["before"]!, "line"))
            .Select(item => item!["key"]!.GetValue<string>())
            .ShouldBe(ranking["items"].AsArray().Select(item => item!["key"]!.GetValue<string>()));
        told["items"]
            .AsArray()
            .Select(item => Number(item!["after"]!, "line"))
            .ShouldBe(Enumerable.Range(1, told["items"].AsArray().Count).Select(line => (long)line));
    }

    private static JsonNode Item(Answer told, string key) =>
        told["items"].AsArray().Single(item => item!["key"]!.GetValue<string>() == key)!;

    private static long Number(JsonNode item, string name) => item[name]!.GetValue<long>();

    private async Task<string> Agency() => await (await Administrator.SignedIn(ccs.Api())).NewAgency();

    private Task Counted(string agency, long filed) => Read(agency, "filed", filed);

    private Task Answered(string agency, long upheld) => Read(agency, "upheld", upheld);

    /// <summary>Waits until the figures have read so much.</summary>
    private async Task Read(string agency, string term, long count)
    {
        var analyst = await ccs.Api().As("analyst");
        await Eventually.Holds(
            async () => (await analyst.Get($"/api/v1/insights/cases?agency={agency}&term={term}"))["count"].GetValue<long>() == count,
            $"the figures have read {term} of {agency}"
        );
    }
}
