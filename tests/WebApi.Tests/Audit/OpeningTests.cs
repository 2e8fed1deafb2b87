using Ccs.WebApi.Tests.Access;

namespace Ccs.WebApi.Tests.Audit;

/// <summary>The sealed words of a history are opened by an auditor with a reason and a factor, and everybody concerned is told.</summary>
[Collection("ccs")]
public sealed class OpeningTests(CcsFixture ccs)
{
    private const string Reason = "A judge asks what was answered.";

    private static object Because => new { reason = Reason };

    [Fact]
    public async Task The_words_are_in_the_answer_and_neither_who_filed_nor_the_code()
    {
        var filing = Some.FilingWith("confidential", true);
        filing["title"] = "Zergatitle of an opening";
        var scenario = await Scenario.Verified(ccs.Api(), filing);
        await (await ccs.Api().As("officer.electricity")).Decide(scenario.ComplaintId, "note", new { text = "Zerganote for colleagues." });
        var auditor = await ccs.Api().As("auditor");
        var history = (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/history")).ShouldBe(HttpStatusCode.OK);
        history.Body.ShouldNotContain("Zerga");

        var opened = (await auditor.Post(Path(scenario), Because)).ShouldBe(HttpStatusCode.OK);

        opened.Text("complaintId").ShouldBe(scenario.ComplaintId);
        var texts = opened["texts"].AsArray();
        Told(texts, "grievance.title").ShouldBe("Zergatitle of an opening");
        Told(texts, "text").ShouldBe("Zerganote for colleagues.");
        texts.ShouldAllBe(text => history.Body.Contains(text!["sealed"]!.GetValue<string>(), StringComparison.Ordinal));
        opened.Body.ShouldNotContain(scenario.Contact);
        opened.Body.ShouldNotContain(scenario.Code);
        opened.Body.ShouldNotContain("Shilan");
        opened.Body.ShouldNotContain("199012345678");

        // They stand in no other answer.
        (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/history")).Body.ShouldNotContain("Zerga");
    }

    [Fact]
    public async Task The_event_and_the_look_are_written_and_tell_no_person()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        (await auditor.Post(Path(scenario), Because)).ShouldBe(HttpStatusCode.OK);
        var account = (
            await ccs.Text(
                $"select user_name from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'sealed-texts-opened'"
            )
        )["staff:".Length..];

        foreach (var reader in new[] { "head.electricity", "officer.electricity", "centre" })
        {
            var seen = (await (await ccs.Api().As(reader)).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
            var step = seen["timeline"].AsArray().Single(one => one!["type"]!.GetValue<string>() == "sealed-texts-opened")!;
            step["actor"]!.GetValue<string>().ShouldBe("audit");
            step["actorName"].ShouldBeNull();
            step["reason"].ShouldBeNull();
            seen.Body.ShouldNotContain(account);
            seen.Body.ShouldNotContain(Reason);
        }

        var looks = (await (await scenario.Track()).Get("/api/v1/tracking/looks")).ShouldBe(HttpStatusCode.OK);
        var look = looks["items"].AsArray().Single(item => item!["what"]!.GetValue<string>() == "texts")!;
        look["purpose"]!.GetValue<string>().ShouldBe("audit");
        look["office"]!["name"]!.GetValue<string>().Length.ShouldBeGreaterThan(3);
        looks.Body.ShouldNotContain(account);
        looks.Body.ShouldNotContain(Reason);
        (await (await scenario.Track()).Get("/api/v1/tracking")).Body.ShouldNotContain("sealed-texts-opened");

        // An auditor reads who and, once it is opened, why.
        var again = (await auditor.Post(Path(scenario), new { reason = "Once more." })).ShouldBe(HttpStatusCode.OK);
        Told(again["texts"].AsArray(), "reason").ShouldBe(Reason);
    }

    [Fact]
    public async Task Each_time_is_another_opening()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        for (var i = 0; i < 2; i++)
        {
            (await auditor.Post(Path(scenario), Because)).ShouldBe(HttpStatusCode.OK);
        }

        (await Openings(scenario)).ShouldBe(2);
        (await ccs.LooksAt(scenario.ComplaintId, "data ->> 'what'")).Split(',').Count(what => what == "texts").ShouldBe(2);
    }

    [Fact]
    public async Task It_takes_a_factor()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var userName = Administrator.NewId("auditor");
        var made = await CcsProgram.Command(ccs.Settings, "staff", "create", userName, "auditor", "Hogir Nadir");
        var auditor = await new NewStaff(ccs, userName, NewStaff.PrintedPassword(made.Output)).Settle();

        (await auditor.Api.Post(Path(scenario), Because)).ShouldBe(HttpStatusCode.Forbidden, "session.factor-required");
        (await auditor.Api.Post(Path(scenario), new { reason = Reason, oneTimeCode = "000000" })).ShouldRefuse("oneTimeCode");
        (await Openings(scenario)).ShouldBe(0);
        var code = await auditor.FreshCode();
        (await auditor.Api.Post(Path(scenario), new { reason = Reason, oneTimeCode = code })).ShouldBe(HttpStatusCode.OK);
        (await auditor.Api.Post(Path(scenario), new { reason = Reason, oneTimeCode = code })).ShouldRefuse("oneTimeCode");
        (await Openings(scenario)).ShouldBe(1);
    }

    private static string Path(Scenario scenario) => $"/api/v1/audit/complaints/{scenario.Number}/opening";

    private static string Told(JsonArray texts, string field) =>
        texts.Last(text => text!["field"]!.GetValue<string>() == field)!["text"]!.GetValue<string>();

    private Task<long> Openings(Scenario scenario) =>
        ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'sealed-texts-opened'");
}
