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

    private static IEnumerable<string> Linked(Answer view) =>
        view["links"].AsArray().Select(link => link!["complaintId"]!.GetValue<string>());

    private static int Steps(Answer view) =>
        view["timeline"].AsArray().Count(step => step!["type"]!.GetValue<string>() == "complaints-linked");
}
