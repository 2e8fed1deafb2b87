namespace Ccs.WebApi.Tests.Access;

/// <summary>Who saw what, for auditors.</summary>
[Collection("ccs")]
public sealed class WhoLookedTests(CcsFixture ccs)
{
    private const string Path = "/api/v1/audit/access";

    [Fact]
    public async Task Looks_at_one_case_and_lists_that_it_stood_in_newest_first()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("confidential", true));
        var officer = await ccs.Api().As("officer.electricity");
        (await officer.Get($"/api/v1/cases?q={scenario.Number}")).ShouldBe(HttpStatusCode.OK);
        (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "identity", new { reason = "A court asks." })).ShouldBe(
            HttpStatusCode.OK
        );
        var auditor = await ccs.Api().As("auditor");

        var byNumber = (await auditor.Get($"{Path}?complaint={scenario.Number}")).ShouldBe(HttpStatusCode.OK);
        var byId = (await auditor.Get($"{Path}?complaint={scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        var items = byNumber["items"].AsArray();
        items.Select(What).ShouldBe(["identity", "case", "case", "case", "list"], ignoreOrder: true);
        items.Select(item => item!["at"]!.GetValue<DateTimeOffset>()).ShouldBeInOrder(SortDirection.Descending);
        var list = items.Single(item => What(item) == "list")!;
        list["purpose"]!.GetValue<string>().ShouldBe("search");
        list["words"]!.GetValue<string>().ShouldNotContain(scenario.Number);
        list["shown"]!.AsArray().ShouldContain(shown => shown!["caseNumber"]!.GetValue<string>() == scenario.Number);
        var identity = items.Single(item => What(item) == "identity")!;
        identity["reason"]!.GetValue<string>().ShouldStartWith("s1.", Case.Sensitive, "sealed");
        identity["office"]!["id"]!.GetValue<string>().ShouldBe("council");
        identity["who"]!["name"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        identity["case"]!["caseNumber"]!.GetValue<string>().ShouldBe(scenario.Number);
        items.ShouldAllBe(item => item!["correlationId"]!.GetValue<string>().Length == 32);
        byNumber.Body.ShouldNotContain("A court asks.");

        // That it was read is one look more.
        What(byId["items"][0]).ShouldBe("history");
        byId["items"][0]!["purpose"]!.GetValue<string>().ShouldBe("audit");
        byId["items"].AsArray().Count.ShouldBe(items.Count + 1);
    }

    [Fact]
    public async Task By_one_account_page_by_page_and_by_days()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var colleague = await Colleague.Made(ccs, administrator, "electricity", "officer");
        var scenario = await Scenario.Verified(ccs.Api());
        var reader = await colleague.SignedIn();
        for (var look = 0; look < 5; look++)
        {
            (await reader.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        }

        var auditor = await ccs.Api().As("auditor");
        var all = (await auditor.Get($"{Path}?user={colleague.UserName}")).ShouldBe(HttpStatusCode.OK)["items"].AsArray();
        all.Count.ShouldBe(5);
        all.ShouldAllBe(item => item!["who"]!["userId"]!.GetValue<string>() == colleague.Id);

        List<string> paged = [];
        string? next = null;
        do
        {
            var part = (await auditor.Get($"{Path}?user={colleague.Id}&take=2&after={next}")).ShouldBe(HttpStatusCode.OK);
            paged.AddRange(part["items"].AsArray().Select(item => item!["correlationId"]!.GetValue<string>()));
            next = part.Json["next"]?.GetValue<string>();
        } while (next is not null);

        paged.ShouldBe(all.Select(item => item!["correlationId"]!.GetValue<string>()));
        var today = await ccs.Api().Today();
        (await Count($"from={today:O}&to={today:O}")).ShouldBe(5);
        (await Count($"to={today.AddDays(-1):O}")).ShouldBe(0);
        (await Count($"complaint={scenario.Number}")).ShouldBe(5);
        (await ccs.Lists(scenario.ComplaintId, "audit")).ShouldBeGreaterThan(0, "who looked at anything is a list of cases");

        async Task<int> Count(string more) =>
            (await auditor.Get($"{Path}?user={colleague.Id}&{more}")).ShouldBe(HttpStatusCode.OK)["items"].AsArray().Count;
    }

    [Theory]
    [InlineData("officer.electricity")]
    [InlineData("head.electricity")]
    [InlineData("inspector.electricity")]
    [InlineData("centre")]
    [InlineData("analyst")]
    [InlineData("administrator")]
    public async Task It_is_for_auditors_alone(string userName)
    {
        (await (await ccs.Api().As(userName)).Get(Path)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        using var page = await new Browser(ccs.Address).As(userName);
        (await page.Get("/en/staff/audit/access")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ckb")]
    [InlineData("ar")]
    public async Task Nobody_unknown_and_malformed(string language)
    {
        var auditor = new Api(ccs.Address, language, await SharedSessions.Of(ccs.Api(), "auditor"));

        (await ccs.Api(language).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await (await (await Scenario.Verified(ccs.Api())).Track()).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await auditor.Get($"{Path}?complaint=99-0000001")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await auditor.Get($"{Path}?complaint={Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        foreach (
            var (query, field) in new[]
            {
                ("complaint=somebody", "complaint"),
                ("user=nobody.at.all", "user"),
                ($"user={Guid.NewGuid()}", "user"),
                ("from=yesterday", "from"),
                ("to=2026-13-01", "to"),
                ("to=9999-12-31", "to"),
                ("from=2026-02-02&to=2026-02-01", "from"),
                ("after=here", "after"),
                ("take=0", "take"),
                ("take=201", "take"),
                ("take=many", "take"),
            }
        )
        {
            (await auditor.Get($"{Path}?{query}")).ShouldRefuse(field);
        }
    }

    [Fact]
    public async Task The_page_finds_by_number_and_user_name_and_no_name_stands_in_an_address()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        (await (await ccs.Api().As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        using var auditor = await new Browser(ccs.Address).As("auditor");
        const string Page = "/en/staff/audit/access";

        var sent = await auditor.Submit(Page, Page, ("Complaint", scenario.Number), ("UserName", "officer.electricity"));
        sent.Status.ShouldBe(HttpStatusCode.Found);
        sent.Location()!.ShouldContain(scenario.Number);
        sent.Location()!.ShouldNotContain("officer.electricity");
        (await auditor.Get(sent.Location()!)).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(scenario.Number);

        (await auditor.Submit(Page, Page, ("Complaint", "Shilan Karim"))).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("error-summary");
        (await auditor.Submit(Page, Page, ("UserName", "nobody.at.all"))).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("error-summary");
        (await auditor.Get($"{Page}?complaint=99-0000001")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("error-summary");
        (await auditor.Get($"{Page}?after=here&from=x")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("error-summary");
        (await new Browser(ccs.Address).Get(Page)).Status.ShouldBe(HttpStatusCode.Found, "to the sign-in");
    }

    private static string What(JsonNode? item) => item!["what"]!.GetValue<string>();
}
