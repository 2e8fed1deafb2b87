namespace Ccs.WebApi.Tests.Cases;

/// <summary>What came of an act is told of the cases that it was done to, and to those who see them.</summary>
[Collection("ccs")]
public sealed class BatchResultTests(CcsFixture ccs)
{
    [Fact]
    public async Task It_stays_when_members_go()
    {
        var api = ccs.Api();
        Scenario[] all = [await Scenario.Verified(api), await Scenario.Verified(api), await Scenario.Answered(api)];
        var officer = await api.As("officer.electricity");
        var batch = await Batches.Make(officer, all);
        (await Batches.Act(officer, batch, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Accepted);
        await Batches.Over(officer, batch);

        var smaller = await Batches.Act(officer, batch, "members", new { remove = all.Skip(1).Select(one => one.ComplaintId).ToArray() });

        Batches.Numbers(smaller.ShouldBe(HttpStatusCode.Accepted)).ShouldBe([all[0].Number]);
        Batches.Count(smaller, "done").ShouldBe(2);
        Batches.Refused(smaller).ShouldBe([(all[2].Number, "complaint.not-assigned")]);
    }

    [Fact]
    public async Task It_is_nothing_to_those_who_see_none_of_these_cases()
    {
        var api = ccs.Api();
        var seen = await Scenario.Verified(api);
        var centre = await api.As("centre");
        var officer = await api.As("officer.electricity");
        var batch = await Batches.Make(centre, seen);
        (
            await Batches.Act(officer, await officer.Get(Batches.PathOf(batch)), "interim-reply", new { text = "We look at the line." })
        ).ShouldBe(HttpStatusCode.Accepted);
        await Batches.Over(officer, batch);
        var other = await Scenario.Verified(api);
        (await centre.Decide(other.ComplaintId, "referral", new { agencyId = "health", reason = "Theirs." })).ShouldBe(HttpStatusCode.OK);
        var now = await centre.Get(Batches.PathOf(batch));
        (await Batches.Act(centre, now, "members", new { add = new[] { other.ComplaintId } })).ShouldBe(HttpStatusCode.Accepted);

        var elsewhere = await (await api.As("officer.health")).Get(Batches.PathOf(batch));

        Batches.Numbers(elsewhere.ShouldBe(HttpStatusCode.OK)).ShouldBe([other.Number]);
        elsewhere.Json["act"].ShouldBeNull();
        (await centre.Get(Batches.PathOf(batch)))["act"].ShouldNotBeNull();
    }
}
