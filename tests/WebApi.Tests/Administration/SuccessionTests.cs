namespace Ccs.WebApi.Tests.Administration;

/// <summary>One agency takes over from another, over HTTP.</summary>
[Collection("ccs")]
public sealed class SuccessionTests(CcsFixture ccs)
{
    private const string Because = "By decree 12 of the Council.";

    [Fact]
    public async Task Running_cases_move_by_the_act_with_their_promise_and_the_complainants_are_told()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (gone, taker) = (await administrator.NewAgency(), await administrator.NewAgency());
        var running = await Verified(gone, 3);
        var asked = running[0];
        var officer = await Colleague.Made(ccs, administrator, gone, "officer");
        var session = await officer.SignedIn();
        (await session.Decide(asked.ComplaintId, "officer", new { userId = officer.UserName })).ShouldBe(HttpStatusCode.OK);
        (await session.Decide(asked.ComplaintId, "question", new { text = "Which meter?" })).ShouldBe(HttpStatusCode.OK);
        var deadline = (await (await running[1].Track()).Get("/api/v1/tracking")).Text("deadline");

        var answer = (await Succeed(administrator, gone, taker)).ShouldBe(HttpStatusCode.OK);

        (answer["moved"].GetValue<int>() + answer["waiting"].GetValue<int>()).ShouldBe(3);
        answer["accounts"].AsArray().ShouldHaveSingleItem()!["userName"]!.GetValue<string>().ShouldBe(officer.UserName);
        foreach (var scenario in running)
        {
            await Eventually.Holds(async () => await AgencyOf(scenario) == taker, "the case lies at the successor");
            (await ccs.Api().Message(scenario.Contact, body => body.Contains("taken over", StringComparison.Ordinal))).ShouldContain(
                scenario.Number
            );
        }

        (await (await running[1].Track()).Get("/api/v1/tracking")).Text("deadline").ShouldBe(deadline);
        (await (await asked.Track()).Get("/api/v1/tracking"))["question"]["text"]!.GetValue<string>().ShouldBe("Which meter?");
        var seen = await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{asked.ComplaintId}");
        seen.Json["officer"].ShouldBeNull();
        (await session.Get($"/api/v1/cases/{asked.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await Events(running, "complaint-succeeded")).ShouldBe(3);
        (await Events(running, "complaint-referred")).ShouldBe(0);

        // Again: nothing more happens, and nothing is left.
        var again = (await Succeed(administrator, gone, taker)).ShouldBe(HttpStatusCode.OK);
        (again["moved"].GetValue<int>(), again["waiting"].GetValue<int>()).ShouldBe((0, 0));
        (await administrator.History("agency", gone))
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe(["agency-moved", "agency-succeeded", "agency-registered"]);
    }

    [Fact]
    public async Task What_is_reopened_later_lands_at_the_successor_of_the_successor_and_both_are_read_together()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (gone, middle, last) = (await administrator.NewAgency(), await administrator.NewAgency(), await administrator.NewAgency());
        var scenario = (await Verified(gone, 1))[0];
        var officer = await (await Colleague.Made(ccs, administrator, gone, "officer")).SignedIn();
        (await officer.Decide(scenario.ComplaintId, "answer", Scenario.Answering)).ShouldBe(HttpStatusCode.OK);
        (await Succeed(administrator, gone, middle)).ShouldBe(HttpStatusCode.OK);
        (await Succeed(administrator, middle, last)).ShouldBe(HttpStatusCode.OK);
        var head = await (await Colleague.Made(ccs, administrator, last, "agency-head")).SignedIn();
        (await head.Get($"/api/v1/cases?agency={last}"))["total"]
            .GetValue<long>()
            .ShouldBe(1, "what the predecessor answered is read with it");

        (await (await scenario.Track()).Post("/api/v1/tracking/reopening", new { reason = "Nobody came." })).ShouldBe(HttpStatusCode.OK);

        (await AgencyOf(scenario)).ShouldBe(last);
    }

    [Fact]
    public async Task An_agency_with_running_cases_is_not_retired_but_succeeded()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var gone = await administrator.NewAgency();
        await Verified(gone, 1);

        (await administrator.Change($"agencies/{gone}/retirement", new { reason = Because })).ShouldBe(
            HttpStatusCode.Conflict,
            "agency.has-open-cases"
        );
        (await Succeed(administrator, gone, gone)).ShouldBe(HttpStatusCode.Conflict, "agency.succeeds-itself");
        (await Succeed(administrator, "council", gone)).ShouldBe(HttpStatusCode.Conflict, "agency.root-is-fixed");
        (await Succeed(administrator, gone, "nowhere")).ShouldRefuse("successorId");
        (await administrator.Post($"agencies/{gone}/succession", new { successorId = "electricity" })).ShouldRefuse("reason");
        (await Succeed(administrator, "nowhere", gone)).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await administrator.Post($"agencies/{gone}/succession", Body("electricity"), "\"1\"")).ShouldBe(
            HttpStatusCode.PreconditionFailed,
            "version.stale"
        );
        (await ccs.Api().Post($"/api/v1/administration/agencies/{gone}/succession", Body("electricity"))).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.required"
        );
        (await (await ccs.Api().As("centre")).Post($"/api/v1/administration/agencies/{gone}/succession", Body("electricity"))).ShouldBe(
            HttpStatusCode.Forbidden,
            "access.forbidden"
        );

        var taker = await administrator.NewAgency();
        (await Succeed(administrator, gone, taker)).ShouldBe(HttpStatusCode.OK);
        (await Succeed(administrator, taker, gone)).ShouldBe(HttpStatusCode.Conflict, "agency.succession-in-circles");
        (await Succeed(administrator, await administrator.NewAgency(), gone)).ShouldBe(HttpStatusCode.Conflict, "agency.successor-retired");
    }

    private static object Body(string successorId) => new { successorId, reason = Because };

    private static Task<Answer> Succeed(Administrator administrator, string id, string successorId) =>
        administrator.Post($"agencies/{id}/succession", Body(successorId));

    private async Task<IReadOnlyList<Scenario>> Verified(string agency, int count)
    {
        List<Scenario> made = [];
        for (var i = 0; i < count; i++)
        {
            made.Add(await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency)));
        }

        return made;
    }

    private static async Task<string?> AgencyOf(Scenario scenario) =>
        (await (await scenario.Track()).Get("/api/v1/tracking"))["agency"]["id"]?.GetValue<string>();

    private Task<long> Events(IReadOnlyList<Scenario> scenarios, string type)
    {
        var ids = string.Join(',', scenarios.Select(scenario => $"'{scenario.ComplaintId}'"));
        return ccs.Count($"select count(*) from ccs.mt_events where stream_id in ({ids}) and type = '{type}'");
    }
}
