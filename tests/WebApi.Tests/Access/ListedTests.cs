namespace Ccs.WebApi.Tests.Access;

/// <summary>A list of cases is one event, with what was asked for and what it showed.</summary>
[Collection("ccs")]
public sealed class ListedTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_queue_is_one_list_with_its_filter_and_the_cases_that_it_showed()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");

        (await officer.Get("/api/v1/cases?status=assigned&agency=electricity&sort=newest&take=5"))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain(scenario.ComplaintId);

        (await ccs.Lists(scenario.ComplaintId, "work")).ShouldBe(1);
        (await Last("data ->> 'filter'")).ShouldBe(
            """[{"name": "status", "value": "assigned"}, {"name": "agency", "value": "electricity"}, {"name": "sort", "value": "newest"}]"""
        );
        (await ccs.LookedAt(scenario.ComplaintId)).ShouldBeEmpty("a list is no look at one case");
    }

    [Fact]
    public async Task So_is_the_page_of_the_queue()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));
        using var centre = await new Browser(ccs.Address).As("centre");

        (await centre.Get("/en/staff?status=verified&sort=newest")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(scenario.Number);

        (await ccs.Lists(scenario.ComplaintId, "triage")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_searched_for_is_sealed()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");

        (await officer.Get($"/api/v1/cases?q={scenario.Contact}")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(scenario.ComplaintId);

        (await ccs.Lists(scenario.ComplaintId, "search")).ShouldBe(1);
        (await Last("data ->> 'words'")).ShouldNotBeNullOrEmpty();
        (
            await ccs.Count($"select count(*) from ccs.mt_events where type = 'cases-listed' and data::text like '%{scenario.Contact}%'")
        ).ShouldBe(0);
        (await ccs.Count($"select count(*) from ccs.look where words like '%{scenario.Contact}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_somebody_typed_in_the_place_of_an_id_is_not_kept()
    {
        var officer = await ccs.Api().As("officer.electricity");

        (await officer.Get("/api/v1/cases?officer=Shilan+Karim&agency=Shilan+Karim&category=Shilan+Karim")).ShouldBe(HttpStatusCode.OK);

        (await Last("data::text")).ShouldNotContain("Shilan");
    }

    [Fact]
    public async Task Cases_that_a_case_is_linked_with_are_shown_by_number_and_are_no_list()
    {
        var (one, other) = (await Scenario.Verified(ccs.Api()), await Scenario.Verified(ccs.Api()));
        var officer = await ccs.Api().As("officer.electricity");
        (await officer.Decide(one.ComplaintId, "link", new { complaintId = other.ComplaintId, kind = "related-to" })).ShouldBe(
            HttpStatusCode.OK
        );
        using var reader = await new Browser(ccs.Address).As("officer.electricity");

        (await reader.Get($"/en/staff/cases/{one.ComplaintId}")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(other.Number);

        (await ccs.Lists(other.ComplaintId, "work")).ShouldBe(0);
        (await ccs.LookedAt(other.ComplaintId)).ShouldBeEmpty();
    }

    private Task<string> Last(string column) =>
        ccs.Text($"select {column} from ccs.mt_events where type = 'cases-listed' order by seq_id desc limit 1");
}
