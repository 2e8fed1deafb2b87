using System.Net.Http.Headers;

namespace Ccs.WebApi.Tests.Contract;

[Collection("ccs")]
public sealed class ReferenceTests(CcsFixture ccs)
{
    [Theory]
    [InlineData("ckb", "وەزارەتی کارەبا")]
    [InlineData("ar", "وزارة الكهرباء")]
    [InlineData("en", "Ministry of Electricity")]
    public async Task Names_come_in_the_asked_language_and_are_cacheable(string language, string name)
    {
        var api = ccs.Api(language);
        var list = (await api.Get("/api/v1/agencies")).ShouldBe(HttpStatusCode.OK);
        list.Json.AsArray().ShouldContain(agency => agency!["name"]!.GetValue<string>() == name);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agencies");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(list.ETag));
        (await api.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Kurdish_is_what_nobody_asked_for() =>
        (await new Api(ccs.Address, "fr").Get("/api/v1/agencies")).Body.ShouldContain("وەزارەتی کارەبا");

    [Fact]
    public async Task Every_agency_has_at_least_four_services()
    {
        var api = ccs.Api();
        var agencies = (await api.Get("/api/v1/agencies")).Json.AsArray().Select(agency => agency!["id"]!.GetValue<string>()).ToArray();
        agencies.Length.ShouldBeGreaterThan(20);

        // Tests of the administration register departments of their own on the same program.
        foreach (var agency in agencies.Where(id => !id.StartsWith("department-", StringComparison.Ordinal)))
        {
            (await api.Get($"/api/v1/services?agency={agency}")).Json.AsArray().Count.ShouldBeGreaterThanOrEqualTo(4, agency);
        }

        var categories = (await api.Get("/api/v1/categories")).Json.AsArray();
        string[] top = ["delay", "misconduct", "bribery", "quality", "discrimination", "fees", "information", "digital-service", "other"];
        categories
            .Where(category => category!["parentId"] is null)
            .Select(category => category!["id"]!.GetValue<string>())
            .ShouldBe(top, ignoreOrder: true);
    }

    [Fact]
    public async Task An_agency_with_a_running_case_is_not_retired_and_a_retired_one_takes_no_new_complaints()
    {
        var api = ccs.Api();
        var running = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "martyrs"));
        (await CcsProgram.Command(ccs.Settings, "directory", "retire-agency", "martyrs")).ExitCode.ShouldBe(1);
        await running.AnswerIt("officer.martyrs");
        (await CcsProgram.Command(ccs.Settings, "directory", "retire-agency", "martyrs")).ExitCode.ShouldBe(0);
        await Eventually.Holds(
            async () => !(await api.Get("/api/v1/agencies")).Body.Contains("\"martyrs\"", StringComparison.Ordinal),
            "the agency to leave the list"
        );

        (await api.Post("/api/v1/complaints", Some.FilingWith("subject.agencyId", "martyrs"))).ShouldRefuse("subject.agencyId");
    }
}
