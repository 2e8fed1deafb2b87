using static Ccs.WebApi.Tests.Cases.Duplicates;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>What may be a duplicate of what, and who says so.</summary>
[Collection("ccs")]
public sealed class DuplicateLinkTests(CcsFixture ccs)
{
    [Fact]
    public async Task An_original_that_becomes_a_duplicate_takes_its_duplicates_along()
    {
        var api = ccs.Api();
        var (second, third) = await Joined(api);
        var first = await Scenario.Verified(api);
        var centre = await api.As("centre");
        (await Link(centre, second, first)).ShouldBe(HttpStatusCode.OK);
        (await Reject(centre, second)).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(
            async () => (await ccs.Types(third.ComplaintId)).Split(',').Count(type => type == "complaints-linked") == 2,
            "the link to the first"
        );

        await AnswerIt(api, first, ForLinked);

        foreach (var duplicate in new[] { second, third })
        {
            (await (await Told(duplicate)).Get("/api/v1/tracking"))["answer"]["text"]!.GetValue<string>().ShouldBe(ForLinked);
        }
    }

    [Fact]
    public async Task Of_two_who_make_each_the_duplicate_of_the_other_one_is_refused()
    {
        var api = ccs.Api();
        var centre = await api.As("centre");
        for (var i = 0; i < 5; i++)
        {
            var one = await Scenario.Verified(api);
            var other = await Scenario.Verified(api);

            var answers = await Task.WhenAll(Link(centre, one, other), Link(centre, other, one));

            answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1, string.Join('\n', answers.Select(a => a.Body)));
            var refused = answers.Single(answer => answer.Status != HttpStatusCode.OK);
            refused.Code.ShouldBeOneOf("version.stale", "link.to-a-duplicate");
        }
    }

    [Fact]
    public async Task A_duplicate_has_no_duplicates()
    {
        var api = ccs.Api();
        var (_, duplicate) = await Joined(api);
        var third = await Scenario.Verified(api);

        (await Link(await api.As("centre"), third, duplicate)).ShouldBe(HttpStatusCode.Conflict, "link.to-a-duplicate");
    }

    [Fact]
    public async Task About_a_person_it_is_the_centres()
    {
        var api = ccs.Api();
        var (one, other) = (await Scenario.Verified(api, AboutAPerson()), await Scenario.Verified(api, AboutAPerson()));
        var inspector = await api.As("inspector.electricity");

        (await Link(inspector, one, other)).ShouldBe(HttpStatusCode.Conflict, "link.only-centre");
        (await Link(await api.As("centre"), one, other)).ShouldBe(HttpStatusCode.OK);
        (await inspector.Decide(other.ComplaintId, "answer", Answering(ForLinked))).ShouldBe(
            HttpStatusCode.Conflict,
            "answer.linked-text-only-centre"
        );
    }

    [Fact]
    public async Task What_is_written_for_those_linked_says_something()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");

        (await officer.Decide(scenario.ComplaintId, "answer", Answering("Done."))).ShouldRefuse("textForLinked");
    }

    [Fact]
    public async Task Whoever_does_not_see_the_duplicate_does_not_learn_of_it()
    {
        var api = ccs.Api();
        var original = await Scenario.Verified(api);
        var elsewhere = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "health"));
        (await Link(await api.As("centre"), elsewhere, original)).ShouldBe(HttpStatusCode.OK);

        var seen = (await (await api.As("officer.electricity")).Get($"/api/v1/cases/{original.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        seen.Body.ShouldNotContain(elsewhere.ComplaintId);
        seen.Body.ShouldNotContain("duplicate-joined");
        var whole = await (await api.As("centre")).Get($"/api/v1/cases/{original.ComplaintId}");
        whole["duplicates"].AsArray().Select(id => id!.GetValue<string>()).ShouldBe([elsewhere.ComplaintId]);
    }
}
