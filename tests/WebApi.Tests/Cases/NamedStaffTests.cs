namespace Ccs.WebApi.Tests.Cases;

/// <summary>Whoever is complained about is kept away from it, and so is their unit.</summary>
[Collection("ccs")]
public sealed class NamedStaffTests(CcsFixture ccs)
{
    [Fact]
    public async Task An_inspector_who_is_named_does_not_get_it_and_the_parents_inspector_does()
    {
        var api = ccs.Api();
        var named = await api.As("inspector.trade");
        var name = (await named.Get("/api/v1/sessions/current")).Text("displayName");

        // The same words in another order are the same name.
        var scenario = await Scenario.Verified(api, About("trade", string.Join(' ', name.Split(' ').Reverse())));

        (await named.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await named.Get($"/api/v1/cases?q={scenario.Number}"))["total"].GetValue<long>().ShouldBe(0);
        var seen = (await (await api.As("inspector.council")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        seen["agency"]["id"]!.GetValue<string>().ShouldBe("council");
        seen["timeline"]
            .AsArray()
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe(["complaint-filed", "complaint-verified", "staff-barred", "complaint-assigned"]);
    }

    [Fact]
    public async Task An_officer_who_is_barred_no_longer_has_the_case()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        (
            await (await api.As("officer.electricity")).Decide(scenario.ComplaintId, "officer", new { userId = "officer.electricity" })
        ).ShouldBe(HttpStatusCode.OK);

        (await (await api.As("centre")).Decide(scenario.ComplaintId, "bar", new { userId = "officer.electricity", reason = "A cousin." }))
            .ShouldBe(HttpStatusCode.OK)
            .Json["officer"]
            .ShouldBeNull();

        var vacant = await (await api.As("head.electricity")).Get($"/api/v1/cases?officer=none&q={scenario.Number}");
        vacant.ShouldBe(HttpStatusCode.OK)["total"].GetValue<long>().ShouldBe(1);
        (
            await (await api.As("head.electricity")).Decide(scenario.ComplaintId, "officer", new { userId = "officer.electricity" })
        ).ShouldRefuse("userId");
    }

    [Fact]
    public async Task An_inspector_extends_the_deadline_at_the_own_desk_and_nowhere_else()
    {
        var api = ccs.Api();
        var person = await Scenario.Verified(api, About("electricity", "Azad Hama Salih"));
        var service = await Scenario.Verified(api);
        var inspector = await api.As("inspector.electricity");
        var day = (await api.Today()).AddDays(60);
        var until = new { until = day, reason = "A witness is abroad." };

        var extended = (await inspector.Decide(person.ComplaintId, "extension", until)).ShouldBe(HttpStatusCode.OK).Text("deadline");
        DateOnly.Parse(extended, null).ShouldBeInRange(day, day.AddDays(14), "the day itself, or the next working day");
        (await inspector.Post($"/api/v1/cases/{service.ComplaintId}/extension", until, ("If-Match", "\"3\""))).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
    }

    [Fact]
    public async Task A_head_sees_the_cases_of_the_agencies_below()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "governorate-halabja"));

        (await (await api.As("head.interior")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        (await (await api.As("officer.interior")).Get($"/api/v1/cases?q={scenario.Number}"))["total"].GetValue<long>().ShouldBe(1);
        (await (await api.As("head.governorate-erbil")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
    }

    private static JsonObject About(string agencyId, string personName) =>
        Some.FilingWith(
            "subject",
            new JsonObject
            {
                ["kind"] = "person",
                ["agencyId"] = agencyId,
                ["personName"] = personName,
                ["personPosition"] = "clerk",
            }
        );
}
