namespace Ccs.WebApi.Tests.Administration;

/// <summary>Who leaves, moves or is locked by an administrator leaves no case behind.</summary>
[Collection("ccs")]
public sealed class LeaverTests(CcsFixture ccs)
{
    [Theory]
    [InlineData("lock", "locked")]
    [InlineData("retirement", "left")]
    [InlineData("place", "moved")]
    public async Task The_cases_are_nobodys_and_the_head_is_told_once_with_all_numbers(string act, string cause)
    {
        var (administrator, agency, cases) = await Desk(ccs, 3);
        var leaver = await Member(administrator, agency, "officer");
        var head = await Member(administrator, agency, "agency-head");
        foreach (var one in cases.Take(2))
        {
            await Appoint(one, head, leaver);
        }

        await Appoint(cases[2], head, head);
        var answered = await Answered(agency, head, leaver);

        (await administrator.Post($"accounts/{leaver.Id}/{act}", act == "place" ? Elsewhere : new { reason = "Letter 5." })).ShouldBe(
            HttpStatusCode.OK
        );

        await Eventually.Holds(
            async () => await Released($"data ->> 'officerId' = '{leaver.Id}' and data ->> 'cause' = '{cause}'") == 2,
            "both cases are released"
        );
        var message = await ccs.Api().Message(head.Email);
        foreach (var one in cases.Take(2))
        {
            message.ShouldContain(one.Number);
        }

        message.ShouldNotContain(cases[2].Number);
        message.ShouldNotContain(answered.Number);
        (await ccs.Api().Messages(head.Email)).Length.ShouldBe(1);
        var queue = await (await head.SignedIn()).Get("/api/v1/cases?officer=none");
        queue["total"].GetValue<long>().ShouldBe(2);
        (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{cases[2].ComplaintId}"))["officer"]["userId"]!
            .GetValue<string>()
            .ShouldBe(head.Id);

        // The same act again, and what is done to the account later, releases nothing more.
        await administrator.Post($"accounts/{leaver.Id}/unlock", new { reason = "Back." });
        (await ccs.Api().Messages(head.Email)).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("\"LockedAt\" = now()", "locked")]
    [InlineData("\"RetiredAt\" = now()", "left")]
    [InlineData("\"AgencyId\" = 'health'", "moved")]
    public async Task Who_had_left_before_that_was_watched_is_found_by_the_clock_once(string left, string cause)
    {
        var (administrator, agency, cases) = await Desk(ccs, 2);
        var leaver = await Member(administrator, agency, "officer");
        var head = await Member(administrator, agency, "agency-head");
        await Appoint(cases[0], head, leaver);
        await Appoint(cases[1], head, head);
        // As an update from a version that released nobody finds it.
        await ccs.Text($"update identity.staff set {left} where \"Id\" = '{leaver.Id}'");

        for (var time = 1; time <= 2; time++)
        {
            (await ccs.Api().Post("/dev/jobs/leaving")).ShouldBe(HttpStatusCode.OK);
            await Eventually.Holds(
                async () => await Released($"data ->> 'officerId' = '{leaver.Id}' and data ->> 'cause' = '{cause}'") == 1,
                "the case is released"
            );
        }

        (await ccs.Api().Message(head.Email)).ShouldContain(cases[0].Number);
        (await ccs.Api().Messages(head.Email)).Length.ShouldBe(1);
        (await Released($"data ->> 'officerId' = '{head.Id}'")).ShouldBe(0);
    }

    private static object Elsewhere =>
        new
        {
            role = "officer",
            agencyId = "health",
            reason = "Letter 5.",
        };

    private static async Task<(Administrator Administrator, string Agency, IReadOnlyList<Scenario> Cases)> Desk(CcsFixture ccs, int cases)
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agency = await administrator.NewAgency();
        List<Scenario> made = [];
        for (var i = 0; i < cases; i++)
        {
            made.Add(await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency)));
        }

        return (administrator, agency, made);
    }

    private Task<Colleague> Member(Administrator administrator, string agency, string role) =>
        Colleague.Made(ccs, administrator, agency, role);

    private static async Task Appoint(Scenario one, Colleague head, Colleague officer) =>
        (await (await head.SignedIn()).Decide(one.ComplaintId, "officer", new { userId = officer.UserName })).ShouldBe(HttpStatusCode.OK);

    private async Task<Scenario> Answered(string agency, Colleague head, Colleague officer)
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        await Appoint(scenario, head, officer);
        (await (await head.SignedIn()).Decide(scenario.ComplaintId, "answer", Scenario.Answering)).ShouldBe(HttpStatusCode.OK);
        return scenario;
    }

    private Task<long> Released(string which) =>
        ccs.Count($"select count(*) from ccs.mt_events where type = 'officer-released' and {which}");
}
