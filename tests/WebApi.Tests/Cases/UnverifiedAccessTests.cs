namespace Ccs.WebApi.Tests.Cases;

/// <summary>Nobody sees what is not verified.</summary>
[Collection("ccs")]
public sealed class UnverifiedAccessTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_complaint_that_waits_for_its_verification_is_nothing_yet()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);

        foreach (var member in new[] { "officer.electricity", "centre" })
        {
            var staff = await api.As(member);
            (await staff.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
            (await staff.Get($"/api/v1/cases?q={contact}"))["total"].GetValue<long>().ShouldBe(0);
            (await staff.Get("/api/v1/cases?status=filed"))["total"].GetValue<long>().ShouldBe(0);
        }

        foreach (var table in new[] { "caserow", "complainttracking", "searchterms" })
        {
            (await ccs.Count($"select count(*) from ccs.mt_doc_{table} where id = '{id}'")).ShouldBe(0, table);
        }

        var code = await api.VerificationCode(contact);
        (await api.Post($"/api/v1/complaints/{id}/verification", new { code })).ShouldBe(HttpStatusCode.OK);
        (await (await api.As("officer.electricity")).Get($"/api/v1/cases?q={contact}"))["total"].GetValue<long>().ShouldBe(1);
        (await ccs.Count($"select count(*) from ccs.mt_doc_unverifiedfiling where id = '{id}'")).ShouldBe(0);
    }
}
