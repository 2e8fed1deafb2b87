namespace Ccs.WebApi.Tests.Cases;

/// <summary>Who has looked at what is on record, and who is barred looks no more.</summary>
[Collection("ccs")]
public sealed class IdentityTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_closed_identity_is_opened_by_the_centre_with_a_reason_and_that_is_on_record()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api, Some.FilingWith("confidential", true));
        var officer = await api.As("officer.electricity");
        var centre = await api.As("centre");

        var closed = (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        closed.Json["complainant"].ShouldBeNull();
        closed.Json["contact"].ShouldBeNull();
        closed.Body.ShouldNotContain("Shilan");
        (await officer.Decide(scenario.ComplaintId, "identity", new { reason = "Curious." })).ShouldBe(
            HttpStatusCode.Forbidden,
            "access.forbidden"
        );
        (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).Json["complainant"].ShouldBeNull();

        var opened = (await centre.Decide(scenario.ComplaintId, "identity", new { reason = "A court asks." })).ShouldBe(HttpStatusCode.OK);

        opened["complainant"]["fullName"]!.GetValue<string>().ShouldBe("Shilan Karim Rasul");
        opened["timeline"].AsArray().ShouldContain(step => step!["type"]!.GetValue<string>() == "identity-opened");
        (await officer.Get($"/api/v1/cases?q={scenario.Contact}"))["total"]
            .GetValue<long>()
            .ShouldBe(0, "a search must not open it either");
    }

    [Fact]
    public async Task Opening_a_case_is_recorded()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var before = await Accesses();

        (await (await api.As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        (await Accesses()).ShouldBe(before + 1);

        Task<long> Accesses() => ccs.Count("select count(*) from ccs.mt_events where type = 'case-accessed.v2'");
    }

    [Fact]
    public async Task A_barred_member_of_staff_no_longer_sees_it()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        (
            await (await api.As("centre")).Decide(scenario.ComplaintId, "bar", new { userId = "officer.electricity", reason = "A cousin." })
        ).ShouldBe(HttpStatusCode.OK);

        (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await officer.Get($"/api/v1/cases?q={scenario.Number}"))["total"].GetValue<long>().ShouldBe(0);
        (await (await api.As("head.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
    }
}
