namespace Ccs.WebApi.Tests.Audit;

/// <summary>How a complainant came in stands beside what they did, so that an act from an office's network is seen.</summary>
[Collection("ccs")]
public sealed class WayInTests(CcsFixture ccs)
{
    private static readonly IPAddress Home = IPAddress.Parse("127.0.81.5");

    [Fact]
    public async Task The_history_says_what_let_the_complainant_in_and_by_which_session()
    {
        var scenario = await AnsweredAtHome();
        using var first = await From(Home, scenario);
        (await first.Post("/api/v1/tracking/rating", new { score = 1, comment = "No." })).ShouldBe(HttpStatusCode.OK);
        (await first.Post("/api/v1/tracking/reopening", new { reason = "It was not made." })).ShouldBe(HttpStatusCode.OK);
        using var second = await From(Home, scenario);
        (await second.Post("/api/v1/tracking/withdrawal", new { reason = "It was made." })).ShouldBe(HttpStatusCode.OK);

        var ways = (await History(scenario)).ToDictionary(e => e.Type, e => e.Way, StringComparer.Ordinal);

        DoorOf(ways["complaint-filed"]).ShouldBe("filing");
        DoorOf(ways["complaint-verified.v2"]).ShouldBe("verification-code");
        DoorOf(ways["answer-rated"]).ShouldBe("contact-and-code");
        ways["complaint-answered"].ShouldBeNull("staff have sessions of their own");
        ways["complaint-filed"]!["session"].ShouldBeNull();
        var sessionOf = new Func<string, string>(type => ways[type]!["session"]!.GetValue<string>());
        sessionOf("complaint-reopened").ShouldBe(sessionOf("answer-rated"));
        sessionOf("complaint-closed").ShouldNotBe(sessionOf("answer-rated"));
        string[] networks = [.. ways.Values.OfType<JsonNode>().Select(way => way["network"]!.GetValue<string>()).Distinct()];
        networks.ShouldHaveSingleItem().ShouldMatch("^[A-Za-z0-9_-]{16}$", "keyed, and no address");
        ways.Values.OfType<JsonNode>().ShouldAllBe(way => !way["office"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_act_from_a_network_in_which_staff_signed_in_is_marked()
    {
        var scenario = await AnsweredAtHome();
        using var officer = new Api(ccs.Address, from: IPAddress.Parse("127.0.82.200"));
        await SharedSessions.New(officer, "officer.electricity");

        using var neighbour = await From(IPAddress.Parse("127.0.82.9"), scenario);
        (await neighbour.Post("/api/v1/tracking/rating", new { score = 5, comment = "Fine." })).ShouldBe(HttpStatusCode.OK);

        var history = await History(scenario);
        Office(history, "answer-rated").ShouldBeTrue();
        Office(history, "complaint-filed").ShouldBeFalse();
    }

    [Fact]
    public async Task Codes_that_were_sent_again_are_a_way_of_their_own()
    {
        var api = ccs.Api();
        var filing = Some.Filing();
        filing["confidential"] = true;
        var scenario = await Scenario.Verified(api, filing);
        await Sent(2, "the verification code and the registration");
        (await api.Post("/api/v1/tracking/recovery", new { contact = scenario.Contact })).ShouldBe(HttpStatusCode.Accepted);
        await Sent(3, "the complaint code");

        (await (await scenario.Track()).Post("/api/v1/tracking/withdrawal", new { reason = "It was mended." })).ShouldBe(HttpStatusCode.OK);

        DoorOf((await History(scenario)).Single(e => e.Type == "complaint-closed").Way).ShouldBe("recovery");

        Task Sent(int messages, string last) =>
            Eventually.Holds(async () => (await api.Messages(scenario.Contact)).Length == messages, last);
    }

    [Fact]
    public async Task The_centre_sees_it_with_the_case_and_an_agency_does_not()
    {
        var scenario = await Scenario.Verified(ccs.Api());

        var centre = (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        var officer = (await (await ccs.Api().As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(
            HttpStatusCode.OK
        );

        DoorOf(centre["timeline"][0]!["way"]).ShouldBe("filing");
        officer["timeline"].AsArray().ShouldAllBe(step => step!["way"] == null);
    }

    /// <summary>Filed at home, and answered by an officer who has signed in elsewhere.</summary>
    private async Task<Scenario> AnsweredAtHome()
    {
        var scenario = await Scenario.Verified(new Api(ccs.Address, from: Home));
        await (scenario with { Api = ccs.Api() }).AnswerIt();
        return scenario;
    }

    private async Task<Api> From(IPAddress address, Scenario scenario)
    {
        using var api = new Api(ccs.Address, from: address);
        var opened = await api.Post("/api/v1/tracking", new { contact = scenario.Contact, complaintCode = scenario.Code });
        return new Api(ccs.Address, token: opened.ShouldBe(HttpStatusCode.OK).Text("token"), from: address);
    }

    private async Task<(string Type, JsonNode? Way)[]> History(Scenario scenario)
    {
        var auditor = await ccs.Api().As("auditor");
        var history = (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/history")).ShouldBe(HttpStatusCode.OK);
        return [.. JsonNode.Parse(history.Body)!.AsArray().Select(e => (e!["type"]!.GetValue<string>(), e["way"]))];
    }

    private static string? DoorOf(JsonNode? way) => way?["door"]?.GetValue<string>();

    private static bool Office((string Type, JsonNode? Way)[] history, string type) =>
        history.Single(e => e.Type == type).Way!["office"]!.GetValue<bool>();
}
