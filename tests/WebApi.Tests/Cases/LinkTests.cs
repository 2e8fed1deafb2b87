namespace Ccs.WebApi.Tests.Cases;

/// <summary>A link shows the other complaint to those who may see it, and to nobody else.</summary>
[Collection("ccs")]
public sealed class LinkTests(CcsFixture ccs)
{
    [Fact]
    public async Task Whoever_does_not_see_the_other_complaint_does_not_see_the_link_either()
    {
        var api = ccs.Api();
        var mine = await Scenario.Verified(api);
        var sister = await Scenario.Verified(api);
        var theirs = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "health"));
        var centre = await api.As("centre");
        (await centre.Decide(mine.ComplaintId, "link", new { complaintId = theirs.ComplaintId, kind = "related-to" })).ShouldBe(
            HttpStatusCode.OK
        );
        (await centre.Decide(mine.ComplaintId, "link", new { complaintId = sister.ComplaintId, kind = "related-to" })).ShouldBe(
            HttpStatusCode.OK
        );

        var seen = (await (await api.As("officer.electricity")).Get($"/api/v1/cases/{mine.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        var whole = (await centre.Get($"/api/v1/cases/{mine.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        seen.Body.ShouldNotContain(theirs.ComplaintId);
        Linked(seen).ShouldBe([sister.ComplaintId]);
        Steps(seen).ShouldBe(1);
        Linked(whole).ShouldBe([theirs.ComplaintId, sister.ComplaintId]);
        Steps(whole).ShouldBe(2);
        seen.ETag.ShouldBe(whole.ETag, "decisions are on the same version");
    }

    [Fact]
    public async Task Each_other_complaint_is_there_once_as_it_is_linked_now()
    {
        var api = ccs.Api();
        var (original, duplicate) = (await Scenario.Verified(api), await Scenario.Verified(api));
        var centre = await api.As("centre");
        foreach (var kind in new[] { "related-to", "duplicate-of", "duplicate-of", "related-to" })
        {
            (await Duplicates.Link(centre, duplicate, original, kind)).ShouldBe(HttpStatusCode.OK);
        }

        var seen = await centre.Get($"/api/v1/cases/{duplicate.ComplaintId}");
        Kinds(seen).ShouldBe(["duplicate-of"]);
        Steps(seen).ShouldBe(2);
        (await Duplicates.Reject(centre, duplicate)).ShouldBe(HttpStatusCode.OK);
        (await (await original.Track()).Post("/api/v1/tracking/withdrawal", new { reason = "Done." })).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(
            async () => (await ccs.Types(duplicate.ComplaintId)).Contains("duplicate-released", StringComparison.Ordinal),
            "the duplicate is released"
        );

        Kinds(await centre.Get($"/api/v1/cases/{duplicate.ComplaintId}")).ShouldBe(["related-to"], "it is a duplicate no more");
    }

    private static IEnumerable<string> Kinds(Answer view) => view["links"].AsArray().Select(link => link!["kind"]!.GetValue<string>());

    private static IEnumerable<string> Linked(Answer view) =>
        view["links"].AsArray().Select(link => link!["complaintId"]!.GetValue<string>());

    private static int Steps(Answer view) =>
        view["timeline"].AsArray().Count(step => step!["type"]!.GetValue<string>() == "complaints-linked");
}
