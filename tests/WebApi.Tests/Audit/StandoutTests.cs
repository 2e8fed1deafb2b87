namespace Ccs.WebApi.Tests.Audit;

/// <summary>What stands out of a day, each with the rule that picked it.</summary>
[Collection("ccs")]
public sealed class StandoutTests(CcsFixture ccs)
{
    private const string Path = "/api/v1/audit/standouts";

    [Fact]
    public async Task A_look_that_nothing_explains_is_there_and_one_that_work_explains_is_not()
    {
        var (bare, handled) = (await Scenario.Verified(ccs.Api()), await Scenario.Verified(ccs.Api()));
        var (centre, officer) = (await ccs.Api().As("centre"), await ccs.Api().As("officer.electricity"));
        await centre.Decide(handled.ComplaintId, "note", new { text = "Looked into for the ministry." });
        foreach (var complaint in new[] { bare, handled })
        {
            (await officer.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
            (await centre.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
            (await centre.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        }

        var found = await Of("look-unexplained");

        var look = found.Where(item => IsOf(item, bare)).ShouldHaveSingleItem();
        look["count"]!.GetValue<int>().ShouldBe(2);
        look["case"]!["caseNumber"]!.GetValue<string>().ShouldBe(bare.Number);
        look["who"]!["name"]!.GetValue<string>().ShouldEndWith("centre");
        found.ShouldNotContain(item => IsOf(item, handled));
    }

    [Fact]
    public async Task What_waited_for_the_centre_explains_its_look()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var (centre, officer) = (await ccs.Api().As("centre"), await ccs.Api().As("officer.electricity"));
        await officer.Decide(scenario.ComplaintId, "return", new { reason = "It is about water." });
        (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        (await Of("look-unexplained")).ShouldNotContain(item => IsOf(item, scenario));
    }

    [Fact]
    public async Task A_complainants_act_from_an_offices_network_is_there()
    {
        // All calls of these tests come from a network in which staff sign in.
        await ccs.Api().As("officer.electricity");
        var scenario = await Scenario.Verified(ccs.Api());

        var act = (await Of("complainant-from-office")).Where(item => IsOf(item, scenario)).ShouldHaveSingleItem();

        act["who"].ShouldBeNull();
        act["count"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Thirty_cases_are_many_for_whom_they_are_three_times_the_usual()
    {
        var (busy, sudden) = (Guid.NewGuid(), Guid.NewGuid());
        for (var day = 1; day <= 5; day++)
        {
            await Look(busy, $"2020-03-0{day}", 12);
            await Look(sudden, $"2020-03-0{day}", 9);
        }

        await Look(busy, "2020-03-06", 36);
        await Look(sudden, "2020-03-06", 30);

        var found = await Of("many-cases", "2020-03-06");

        var one = found.ShouldHaveSingleItem();
        one["who"]!["userId"]!.GetValue<string>().ShouldBe(sudden.ToString());
        one["count"]!.GetValue<int>().ShouldBe(30);
        one["usual"]!.GetValue<int>().ShouldBe(9);
        (await Of("many-cases", "2020-03-05")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_that_is_used_in_its_makers_browser_is_there()
    {
        var made = await NewStaff.Create(ccs);
        using var browser = new Browser(ccs.Address);
        await browser.SignedInAs("administrator");
        (
            await browser.Send(
                HttpMethod.Post,
                "/api/v1/sessions",
                JsonContent.Create(new { made.UserName, password = made.FirstPassword })
            )
        ).ShouldBe(HttpStatusCode.Created);

        var found = (await Of("made-and-used")).ShouldHaveSingleItem();
        found["who"]!["name"]!.GetValue<string>().ShouldBe("Hogir Nadir");
        found["maker"]!["name"]!.GetValue<string>().ShouldEndWith("administrator");
        (await (await ccs.Api().As("administrator")).Get("/api/v1/administration/history?kind=account")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Yesterday_is_told_where_no_day_is_said()
    {
        var auditor = await ccs.Api().As("auditor");
        var today = DateOnly.ParseExact(await Today(), "O", System.Globalization.CultureInfo.InvariantCulture);

        (await auditor.Get(Path)).ShouldBe(HttpStatusCode.OK).Text("day").ShouldBe($"{today.AddDays(-1):yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("9999-01-01")]
    public async Task A_day_that_is_none_is_told(string day) =>
        (await (await ccs.Api().As("auditor")).Get($"{Path}?day={day}"))
            .ShouldBe(HttpStatusCode.UnprocessableEntity)["errors"]
            .AsObject()
            .Select(error => error.Key)
            .ShouldBe(["day"]);

    [Fact]
    public async Task It_is_for_auditors_alone()
    {
        (await ccs.Api().Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        await AuditAccess.ForAuditorsAlone(ccs, Path);
    }

    private static bool IsOf(JsonNode item, Scenario scenario) => item["case"]?["complaintId"]?.GetValue<string>() == scenario.ComplaintId;

    private async Task<IReadOnlyList<JsonNode>> Of(string rule, string? day = null)
    {
        var answer = (await (await ccs.Api().As("auditor")).Get($"{Path}?day={day ?? await Today()}")).ShouldBe(HttpStatusCode.OK);
        return [.. answer["items"].AsArray().Select(item => item!).Where(item => item["rule"]!.GetValue<string>() == rule)];
    }

    /// <summary>By the clock of the program, in the Region.</summary>
    private Task<string> Today() =>
        ccs.Text("select to_char(max((data ->> 'at')::timestamptz) at time zone 'Asia/Baghdad', 'YYYY-MM-DD') from ccs.mt_events");

    /// <summary>Cases that somebody looked at on a day, each twice.</summary>
    private Task<string> Look(Guid staff, string day, int cases) =>
        ccs.Text(
            $"""
            with looked as (
                insert into ccs.look (id, at, staff_id, what, complaint_id, purpose)
                select gen_random_uuid(), '{day} 08:00+03'::timestamptz + n * interval '1 minute', '{staff}', 'case',
                    md5('{staff}' || n % {cases})::uuid, 'work'
                from generate_series(1, {cases} * 2) n returning 1)
            select count(*) from looked
            """
        );
}
