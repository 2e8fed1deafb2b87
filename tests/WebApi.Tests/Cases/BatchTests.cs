namespace Ccs.WebApi.Tests.Cases;

[Collection("ccs")]
public sealed class BatchTests(CcsFixture ccs)
{
    [Fact]
    public async Task One_answer_goes_to_all_of_it_and_each_keeps_their_own()
    {
        var api = ccs.Api();
        Scenario[] members = [await Scenario.Verified(api), await Scenario.Verified(api), await Scenario.Verified(api)];
        var officer = await api.As("officer.electricity");
        var made = await Batches.Make(officer, members);
        made.Message.Headers.Location!.ToString().ShouldBe(Batches.PathOf(made));
        Batches.Numbers(made).ShouldBe(members.Select(one => one.Number), ignoreOrder: true);
        var replied = await Batches.Act(officer, made, "interim-reply", new { text = "We look at the line." });
        replied.ShouldBe(HttpStatusCode.Accepted);
        var between = await Batches.Over(officer, made);
        Batches.Count(between, "done").ShouldBe(3);
        (await Batches.Act(officer, made, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Accepted);
        Batches
            .Refused(await Batches.Over(officer, made))
            .ShouldBe(members.Select(one => (one.Number, "complaint.changed")), ignoreOrder: true, "what was read before the reply is old");

        (await Batches.Act(officer, between, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Accepted);

        var over = await Batches.Over(officer, made);
        Batches.Count(over, "done").ShouldBe(3, over.Body);
        over["act"]["kind"]!.GetValue<string>().ShouldBe("answer");
        var me = (await officer.Get("/api/v1/sessions/current")).Text("userId");
        foreach (var member in members)
        {
            (await ccs.Types(member.ComplaintId)).ShouldEndWith("interim-reply-sent,complaint-answered");
            var by = $"select user_name from ccs.mt_events where stream_id = '{member.ComplaintId}' and type = 'complaint-answered'";
            (await ccs.Text(by)).ShouldBe($"staff:{me}");
        }

        var citizen = await members[0].Track();
        (await citizen.Get("/api/v1/tracking"))["answer"]["remedy"]!.GetValue<string>().ShouldBe("The line is mended.");
        (await citizen.Post("/api/v1/tracking/rating", new { score = 1 })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = "Not here." })).ShouldBe(HttpStatusCode.OK);
        (await (await members[1].Track()).Get("/api/v1/tracking")).Text("status").ShouldBe("answered");
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_listed_and_left_as_it_is()
    {
        var api = ccs.Api();
        Scenario[] members = [await Scenario.Verified(api), await Scenario.Verified(api)];
        var officer = await api.As("officer.electricity");
        var batch = await Batches.Make(officer, members);
        (await (await api.As("head.electricity")).Decide(members[0].ComplaintId, "note", new { text = "Wait for me." })).ShouldBe(
            HttpStatusCode.OK
        );

        (await Batches.Act(officer, batch, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Accepted);

        var over = await Batches.Over(officer, batch);
        Batches.Count(over, "done").ShouldBe(1);
        Batches.Refused(over).ShouldBe([(members[0].Number, "complaint.changed")]);
        (await ccs.Types(members[0].ComplaintId)).ShouldEndWith("note-added");
    }

    [Fact]
    public async Task A_rule_refuses_its_own_case_alone()
    {
        var api = ccs.Api();
        Scenario[] members = [await Scenario.Answered(api), await Scenario.Verified(api)];
        var officer = await api.As("officer.electricity");
        var batch = await Batches.Make(officer, members);

        (await Batches.Act(officer, batch, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Accepted);

        var over = await Batches.Over(officer, batch);
        Batches.Refused(over).ShouldBe([(members[0].Number, "complaint.not-assigned")]);
        Batches.Count(over, "done").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_never_acts_twice()
    {
        var api = ccs.Api();
        var member = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        var body = new { title = "Once", complaintIds = new[] { member.ComplaintId } };
        var key = Some.Key();
        var batch = (await officer.Post("/api/v1/batches", body, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);
        (await officer.Post("/api/v1/batches", body, ("Idempotency-Key", key))).Text("batchId").ShouldBe(batch.Text("batchId"));
        (await officer.Post("/api/v1/batches", body with { title = "Twice" }, ("Idempotency-Key", key))).ShouldBe(
            HttpStatusCode.Conflict,
            "idempotency.key-reused"
        );
        var act = Some.Key();
        for (var i = 0; i < 2; i++)
        {
            (await Batches.Act(officer, batch, "interim-reply", new { text = "Soon." }, act)).ShouldBe(HttpStatusCode.Accepted);
            await Batches.Over(officer, batch);
        }

        (await Batches.Act(officer, batch, "interim-reply", new { text = "Later." }, act)).ShouldBe(
            HttpStatusCode.Conflict,
            "idempotency.key-reused"
        );
        (await ccs.Types(member.ComplaintId)).Split(',').Count(type => type == "interim-reply-sent").ShouldBe(1);
    }

    [Fact]
    public async Task Members_come_and_go()
    {
        var api = ccs.Api();
        Scenario[] all = [await Scenario.Verified(api), await Scenario.Verified(api)];
        var officer = await api.As("officer.electricity");
        var batch = await Batches.Make(officer, all[0]);

        var changed = await Batches.Act(
            officer,
            batch,
            "members",
            new { add = new[] { all[1].ComplaintId }, remove = new[] { all[0].ComplaintId } }
        );

        Batches.Numbers(changed.ShouldBe(HttpStatusCode.Accepted)).ShouldBe([all[1].Number]);
        changed.ETag.ShouldNotBe(batch.ETag);
        (await ccs.Types(batch.Text("batchId"))).ShouldBe("batch-made,batch-members-changed");
    }

    [Fact]
    public async Task What_is_wrong_with_the_words_is_told_once_and_nothing_begins()
    {
        var api = ccs.Api();
        var member = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        var batch = await Batches.Make(officer, member);
        var path = Batches.PathOf(batch);

        (await officer.Post("/api/v1/batches", new { title = " ", complaintIds = new[] { member.ComplaintId } })).ShouldRefuse("title");
        (await officer.Post("/api/v1/batches", new { title = "t", complaintIds = Array.Empty<string>() })).ShouldRefuse("complaintIds");
        (await officer.Post($"{path}/answer", Batches.Answering)).ShouldBe((HttpStatusCode)428, "version.required");
        (await officer.Post($"{path}/answer", Batches.Answering, ("If-Match", "\"7\""))).ShouldBe(
            HttpStatusCode.PreconditionFailed,
            "version.stale"
        );
        (await Batches.Act(officer, batch, "answer", new { outcome = "not-upheld", text = "No." })).ShouldRefuse("text");
        (await Batches.Act(officer, batch, "interim-reply", new { text = "" })).ShouldRefuse("text");
        (
            await Batches.Act(
                officer,
                batch,
                "answer",
                new
                {
                    outcome = "upheld",
                    text = "You are right, and we are sorry for all of it.",
                    rootCause = "rules",
                }
            )
        ).ShouldBe(HttpStatusCode.Conflict, "complaint.remedy-missing");
        (await ccs.Types(batch.Text("batchId"))).ShouldBe("batch-made");
        (await ccs.Count("select count(*) from ccs.mt_events where data::text like '%cut line of Ankawa%'")).ShouldBe(0, "sealed");
    }
}
