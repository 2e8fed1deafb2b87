namespace Ccs.WebApi.Tests.Cases;

/// <summary>Who sees what of a batch, and who may act on it.</summary>
[Collection("ccs")]
public sealed class BatchAccessTests(CcsFixture ccs)
{
    [Fact]
    public async Task Nobody_learns_of_members_that_they_do_not_see()
    {
        var api = ccs.Api();
        var mine = await Scenario.Verified(api);
        var theirs = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "health"));
        var centre = await api.As("centre");
        var officer = await api.As("officer.electricity");
        var batch = await Batches.Make(centre, mine, theirs);
        Batches.Numbers(batch).Length.ShouldBe(2);

        var seen = (await officer.Get(Batches.PathOf(batch))).ShouldBe(HttpStatusCode.OK);

        Batches.Numbers(seen).ShouldBe([mine.Number]);
        seen.Body.ShouldNotContain(theirs.ComplaintId);
        (await (await api.As("officer.municipalities")).Get(Batches.PathOf(batch))).ShouldBe(HttpStatusCode.NotFound, "batch.not-found");
        (await officer.Get($"/api/v1/batches/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound, "batch.not-found");
        var made = await Batches.Make(officer, mine, theirs);
        Batches.Numbers(made).ShouldBe([mine.Number]);
        var hidden = await officer.Post("/api/v1/batches", new { title = "t", complaintIds = new[] { theirs.ComplaintId } });
        var none = await officer.Post("/api/v1/batches", new { title = "t", complaintIds = new[] { Guid.NewGuid() } });
        hidden.ShouldRefuse("complaintIds");
        none.Body.ShouldBe(hidden.Body);

        (await Batches.Act(officer, seen, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Accepted);
        Batches.Count(await Batches.Over(officer, seen), "done").ShouldBe(1);
        (await ccs.Types(theirs.ComplaintId)).ShouldEndWith("complaint-assigned");
    }

    [Fact]
    public async Task Only_who_has_such_cases_makes_one_and_only_who_may_answer_answers()
    {
        var api = ccs.Api();
        var member = await Scenario.Verified(api);
        var centre = await api.As("centre");
        var batch = await Batches.Make(centre, member);
        var path = Batches.PathOf(batch);

        (await api.Get(path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await (await api.As("auditor")).Get(path)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        (
            await (await api.As("analyst")).Post("/api/v1/batches", new { title = "t", complaintIds = new[] { member.ComplaintId } })
        ).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        (await Batches.Act(centre, batch, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        (await Batches.Act(await api.As("officer.health"), batch, "answer", Batches.Answering)).ShouldBe(
            HttpStatusCode.NotFound,
            "batch.not-found"
        );
    }
}
